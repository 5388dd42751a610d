package org.mailroom.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.mailroom.store.StoreOptions;

/**
 * Derby inside this process. Only our own database is ever shut down: the engine is shared with the mail server. The
 * data source is asked directly, because a driver manager would look in the wrong class loader.
 */
final class DerbyDialect implements Dialect {
    static final String PREFIX = "jdbc:derby:";

    /** Derby says by this SQLSTATE that a database was shut down as asked. */
    private static final String SHUT_DOWN = "08006";

    @Override
    public DataSource connect(StoreOptions options) {
        String[] parts = options.url().substring(PREFIX.length()).split(";", 2);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(parts[0]);
        derby.setConnectionAttributes(parts.length > 1 ? parts[1] : "");
        derby.setCreateDatabase("create");
        options.user().ifPresent(derby::setUser);
        options.password().ifPresent(derby::setPassword);
        return derby;
    }

    @Override
    public String candidates() {
        return " WITH UR";
    }

    @Override
    public String unlocked() {
        return " WITH UR";
    }

    @Override
    public String name() {
        return "derby";
    }

    @Override
    public Map<String, String> types() {
        return Map.of("bytes", "BLOB", "text", "CLOB");
    }

    @Override
    public void release(DataSource connections) {
        EmbeddedDataSource derby = (EmbeddedDataSource) connections;
        derby.setCreateDatabase(null);
        derby.setShutdownDatabase("shutdown");
        try (Connection never = derby.getConnection()) {
            throw new IllegalStateException("Derby did not shut " + derby.getDatabaseName() + " down: " + never);
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                throw new IllegalStateException("Derby could not shut " + derby.getDatabaseName() + " down", e);
            }
        }
    }
}
