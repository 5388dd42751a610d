package org.mailroom.benchmarks.leanstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a folder with copies of its first mail inside the database, which is far quicker than to append them. */
final class FolderCopies {
    private static final int AT_ONCE = 1000;
    private static final List<Copied> TABLES = List.of(
            new Copied("JAMES_MAIL", "MAIL_UID", Map.of("MAIL_UID", 1L, "MAIL_MODSEQ", 1L)),
            new Copied("JAMES_MAIL_PROPERTY", "MAIL_UID", Map.of("MAIL_UID", 1L, "PROPERTY_ID", 1_000_000L)),
            new Copied("LEAN_MAIL", "UID", Map.of("UID", 1L, "MODSEQ", 1L, "BYTES_UID", 1L)),
            new Copied("LEAN_BYTES", "UID", Map.of("UID", 1L)));

    private final Connection connection;
    private final long folder;

    FolderCopies(Connection connection, long folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** A table with a row or more for each mail, and what a copy's numbers grow by, for each UID between it and its original. */
    private record Copied(String table, String uid, Map<String, Long> growing) {}

    /** @param size how many mails the folder has then */
    void fill(int size) throws SQLException {
        for (Copied copied : TABLES) {
            Optional<String> columns = columns(copied.table());
            if (columns.isPresent()) {
                fill(copied, columns.get().split(",", -1), size);
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE JAMES_MAILBOX SET MAILBOX_LAST_UID = ?, MAILBOX_HIGHEST_MODSEQ = ? WHERE MAILBOX_ID = ?")) {
            update.setLong(1, size);
            update.setLong(2, size);
            update.setLong(3, folder);
            update.executeUpdate();
        }
        connection.commit();
    }

    private Optional<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, null)) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(",", names));
    }

    /** What there is doubles each time. */
    private void fill(Copied copied, String[] columns, int size) throws SQLException {
        for (int there = 1; there < size; there *= 2) {
            int last = Math.min(there, size - there);
            for (int from = 1; from <= last; from += AT_ONCE) {
                copy(copied, columns, from, Math.min(last, from + AT_ONCE - 1), there);
                connection.commit();
            }
        }
    }

    private void copy(Copied copied, String[] columns, int from, int to, int distance) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            Long growing = copied.growing().get(column);
            values.add(growing == null ? column : column + " + " + growing * distance);
        }
        String sql = "INSERT INTO " + copied.table() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + copied.table() + " WHERE MAILBOX_ID = ? AND " + copied.uid()
                + " BETWEEN ? AND ?";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, folder);
            insert.setInt(2, from);
            insert.setInt(3, to);
            insert.executeUpdate();
        }
    }
}
