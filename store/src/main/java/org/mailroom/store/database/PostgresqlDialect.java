package org.mailroom.store.database;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.mailroom.store.StoreOptions;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** PostgreSQL. Time-outs are set unless the URL sets them, so that a silent network does not hold a mail for ever. */
final class PostgresqlDialect implements Dialect {
    static final String PREFIX = "jdbc:postgresql:";

    private static final String CONNECT_SECONDS = "2";
    private static final String ANSWER_SECONDS = "30";

    @Override
    public DataSource connect(StoreOptions options) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", ANSWER_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "mailroom");
        options.user().ifPresent(user -> properties.setProperty("user", user));
        options.password().ifPresent(password -> properties.setProperty("password", password));
        return new SimpleDriverDataSource(new Driver(), options.url(), properties);
    }

    @Override
    public String candidates() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String by(String index) {
        return "";
    }

    @Override
    public String unlocked() {
        return "";
    }

    @Override
    public String locked() {
        return " FOR UPDATE";
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
    public boolean interrupts() {
        return false;
    }

    @Override
    public boolean mustOpenAnew(Throwable failure) {
        return false;
    }

    /** Several nodes write into it, and it marks entries that nobody needs any more. */
    @Override
    public boolean remembersFirstWakes() {
        return false;
    }

    @Override
    public void release(StoreOptions options) {
        // PostgreSQL lives in a process of its own: nothing of it is held here.
    }

    @Override
    public void letGo(Throwable failure) {
        // Nothing stays behind of a connection that could not be made.
    }
}
