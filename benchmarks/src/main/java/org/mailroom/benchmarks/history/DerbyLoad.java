package org.mailroom.benchmarks.history;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.mailroom.store.StoreOptions;

/**
 * Derby's import, which fills pages without logging each row and sorts before it makes indexes. Shuts the database down at
 * the end, so that the next who opens it has it to himself.
 */
final class DerbyLoad implements BulkLoad {
    private static final String PREFIX = "jdbc:derby:";
    private static final String SHUT_DOWN_IN_ORDER = "08006";

    private final StoreOptions store;
    private final Connection connection;

    private DerbyLoad(StoreOptions store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    static DerbyLoad open(StoreOptions store) throws SQLException {
        return new DerbyLoad(store, database(store).getConnection());
    }

    private static EmbeddedDataSource database(StoreOptions store) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(store.url().substring(PREFIX.length()));
        return derby;
    }

    @Override
    public void load(HistoryTable table, Path rows) throws SQLException {
        try (CallableStatement load = connection.prepareCall(
                "CALL SYSCS_UTIL.SYSCS_IMPORT_DATA(NULL, ?, ?, NULL, ?, ',', '\"', 'UTF-8', 0)")) {
            load.setString(1, table.name().toUpperCase(Locale.ROOT));
            load.setString(2, table.columns().replace(" ", "").toUpperCase(Locale.ROOT));
            load.setString(3, rows.toString());
            load.execute();
        }
    }

    @Override
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public CsvLine lines() {
        return new CsvLine("");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        EmbeddedDataSource derby = database(store);
        derby.setShutdownDatabase("shutdown");
        try (Connection never = derby.getConnection()) {
            throw new SQLException("Derby did not shut down: " + never);
        } catch (SQLException e) {
            if (!SHUT_DOWN_IN_ORDER.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
