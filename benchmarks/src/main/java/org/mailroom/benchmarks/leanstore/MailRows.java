package org.mailroom.benchmarks.leanstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.mail.Flags;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.store.mail.model.impl.Properties;
import org.jspecify.annotations.Nullable;
import org.mailroom.benchmarks.leanstore.MailRow.Place;

/** Messages' rows, in one transaction of the caller's. */
final class MailRows {
    private static final List<String> PLACE = List.of("MAILBOX_ID", "UID", "MODSEQ", "BYTES_MAILBOX_ID", "BYTES_UID");
    private static final List<String> FACTS =
            List.of("INTERNAL_DATE", "SAVE_DATE", "SIZE", "HEADER_SIZE", "TEXT_LINES", "PROPERTIES");
    private static final String COLUMNS = columns();
    private static final String INSERT = "INSERT INTO LEAN_MAIL (" + COLUMNS + ") VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.split(",", -1).length, "?")) + ")";
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM LEAN_MAIL WHERE MAILBOX_ID = ? AND UID >= ? AND UID <= ? ORDER BY UID";
    private static final String SET_FLAGS = "UPDATE LEAN_MAIL SET MODSEQ = ?, "
            + String.join(" = ?, ", FlagColumns.NAMES) + " = ? WHERE MAILBOX_ID = ? AND UID = ?";
    private static final String MOVE =
            "UPDATE LEAN_MAIL SET MAILBOX_ID = ?, UID = ?, MODSEQ = ?, IS_RECENT = ? WHERE MAILBOX_ID = ? AND UID = ?";

    private final Connection connection;

    MailRows(Connection connection) {
        this.connection = connection;
    }

    private static String columns() {
        List<String> all = new ArrayList<>(PLACE);
        all.addAll(FACTS);
        all.addAll(FlagColumns.NAMES);
        return String.join(", ", all);
    }

    void insert(MailRow row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, row.place().folder());
            insert.setLong(2, row.place().uid());
            insert.setLong(3, row.modSeq());
            insert.setLong(4, row.bytes().folder());
            insert.setLong(5, row.bytes().uid());
            insert.setLong(6, row.internalDate().toEpochMilli());
            setLong(insert, 7, row.saveDate().map(Instant::toEpochMilli).orElse(null));
            insert.setLong(8, row.size());
            insert.setInt(9, row.headerSize());
            setLong(insert, 10, row.properties().getTextualLineCount());
            insert.setBytes(11, PackedProperties.pack(row.properties().toProperties()));
            FlagColumns.set(insert, 12, row.flags());
            insert.executeUpdate();
        }
    }

    private static void setLong(PreparedStatement statement, int place, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, value);
        }
    }

    /**
     * What lies in a folder, by UID.
     *
     * @param most how many at most; no limit if 0 or less
     */
    List<MailRow> find(long folder, MessageRange range, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setLong(1, folder);
            query.setLong(2, range.getUidFrom().asLong());
            query.setLong(3, range.getUidTo().asLong());
            query.setMaxRows(Math.max(0, most));
            List<MailRow> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static MailRow row(ResultSet found) throws SQLException {
        Long lines = found.getObject("TEXT_LINES", Long.class);
        return new MailRow(
                new Place(found.getLong("MAILBOX_ID"), found.getLong("UID")),
                found.getLong("MODSEQ"),
                new Place(found.getLong("BYTES_MAILBOX_ID"), found.getLong("BYTES_UID")),
                Instant.ofEpochMilli(found.getLong("INTERNAL_DATE")),
                Optional.ofNullable(found.getObject("SAVE_DATE", Long.class)).map(Instant::ofEpochMilli),
                found.getLong("SIZE"),
                found.getInt("HEADER_SIZE"),
                new Properties(PackedProperties.unpack(found.getBytes("PROPERTIES")), lines),
                FlagColumns.of(found));
    }

    void setFlags(Place place, Flags flags, long modSeq) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_FLAGS)) {
            update.setLong(1, modSeq);
            int next = FlagColumns.set(update, 2, flags);
            update.setLong(next, place.folder());
            update.setLong(next + 1, place.uid());
            update.executeUpdate();
        }
    }

    /** Gives a message another place; false when it does not lie there any more. */
    boolean move(Place from, MailRow to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, to.place().folder());
            update.setLong(2, to.place().uid());
            update.setLong(3, to.modSeq());
            update.setBoolean(4, to.flags().contains(Flags.Flag.RECENT));
            update.setLong(5, from.folder());
            update.setLong(6, from.uid());
            return update.executeUpdate() == 1;
        }
    }

    void delete(Place place) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM LEAN_MAIL WHERE MAILBOX_ID = ? AND UID = ?")) {
            delete.setLong(1, place.folder());
            delete.setLong(2, place.uid());
            delete.executeUpdate();
        }
    }
}
