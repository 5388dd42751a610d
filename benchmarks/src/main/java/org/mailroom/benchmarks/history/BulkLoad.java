package org.mailroom.benchmarks.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A database's own way to take in many rows at once. */
interface BulkLoad extends AutoCloseable {
    /** Puts all lines of a file into a table that is empty. */
    void load(HistoryTable table, Path rows) throws SQLException, IOException;

    /** Changes what was loaded. */
    void run(String sql) throws SQLException;

    /** How it reads lines. */
    CsvLine lines();

    @Override
    void close() throws SQLException;
}
