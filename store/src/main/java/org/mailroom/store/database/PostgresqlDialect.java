package org.mailroom.store.database;

import java.util.Map;
import javax.sql.DataSource;
import org.mailroom.store.StoreOptions;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL. Time-outs are set unless the URL sets them, so that a silent network does not hold a mail for ever. */
final class PostgresqlDialect implements Dialect {
    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 30;

    @Override
    public DataSource connect(StoreOptions options) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setConnectTimeout(CONNECT_SECONDS);
        postgresql.setLoginTimeout(CONNECT_SECONDS);
        postgresql.setSocketTimeout(ANSWER_SECONDS);
        postgresql.setTcpKeepAlive(true);
        postgresql.setApplicationName("mailroom");
        postgresql.setURL(options.url());
        options.user().ifPresent(postgresql::setUser);
        options.password().ifPresent(postgresql::setPassword);
        return postgresql;
    }

    @Override
    public String candidates() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String unlocked() {
        return "";
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> types() {
        return Map.of("bytes", "BYTEA", "text", "TEXT");
    }

    @Override
    public void release(DataSource connections) {
        // PostgreSQL lives in a process of its own: nothing of it is held here.
    }
}
