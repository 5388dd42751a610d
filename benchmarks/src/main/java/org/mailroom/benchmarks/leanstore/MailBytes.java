package org.mailroom.benchmarks.leanstore;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.mailroom.benchmarks.leanstore.MailRow.Place;

/** Messages' bytes, in one transaction of the caller's. */
final class MailBytes {
    private static final String WHERE = " FROM LEAN_BYTES WHERE MAILBOX_ID = ? AND UID = ?";

    private final Connection connection;

    MailBytes(Connection connection) {
        this.connection = connection;
    }

    void insert(Place place, MailboxMessage message) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO LEAN_BYTES (MAILBOX_ID, UID, HEADER, BODY) VALUES (?, ?, ?, ?)");
                InputStream header = message.getHeaderContent();
                InputStream body = message.getBodyContent()) {
            insert.setLong(1, place.folder());
            insert.setLong(2, place.uid());
            insert.setBytes(3, header.readAllBytes());
            insert.setBytes(4, body.readAllBytes());
            insert.executeUpdate();
        }
    }

    byte[] header(Place place) throws SQLException {
        return read("SELECT HEADER" + WHERE, place, 1);
    }

    byte[] whole(Place place) throws SQLException {
        return read("SELECT HEADER, BODY" + WHERE, place, 2);
    }

    private byte[] read(String sql, Place place, int columns) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, place.folder());
            query.setLong(2, place.uid());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("there are no bytes at " + place);
                }
                return columns == 1 ? found.getBytes(1) : joined(found.getBytes(1), found.getBytes(2));
            }
        }
    }

    private static byte[] joined(byte[] header, byte[] body) {
        byte[] whole = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, whole, header.length, body.length);
        return whole;
    }

    /** For a copy, which may outlive the original. */
    void copy(Place from, Place to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO LEAN_BYTES SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), HEADER, BODY" + WHERE)) {
            insert.setLong(1, to.folder());
            insert.setLong(2, to.uid());
            insert.setLong(3, from.folder());
            insert.setLong(4, from.uid());
            insert.executeUpdate();
        }
    }

    void delete(Place place) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE" + WHERE)) {
            delete.setLong(1, place.folder());
            delete.setLong(2, place.uid());
            delete.executeUpdate();
        }
    }
}
