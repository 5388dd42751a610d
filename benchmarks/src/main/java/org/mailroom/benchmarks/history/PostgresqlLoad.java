package org.mailroom.benchmarks.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mailroom.store.StoreOptions;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL's COPY; looks through each table afterwards as its own caretaker would within minutes. */
final class PostgresqlLoad implements BulkLoad {
    private final Connection connection;

    private PostgresqlLoad(Connection connection) {
        this.connection = connection;
    }

    static PostgresqlLoad open(StoreOptions store) throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setURL(store.url());
        store.user().ifPresent(server::setUser);
        return new PostgresqlLoad(server.getConnection());
    }

    @Override
    public void load(HistoryTable table, Path rows) throws SQLException, IOException {
        try (InputStream lines = Files.newInputStream(rows);
                Statement statement = connection.createStatement()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN (FORMAT csv)", lines);
            statement.execute("VACUUM ANALYZE " + table.name());
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
        return new CsvLine("\\x");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
