package org.mailroom.benchmarks.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Fills a folder of a server that does not run, straight in James's database: with copies of a mail that Mailroom has filed
 * there, each of another old case. So a folder of tens of thousands is a matter of a minute.
 */
public final class FullFolder {
    private static final Pattern CASE = Pattern.compile("(?m)^X-Mailroom-Case: (\\S+)");
    private static final Pattern INTERACTION = Pattern.compile("(?m)^X-Mailroom-Interaction: (\\d+)");
    private static final String SHUT_DOWN_IN_ORDER = "08006";
    private static final int AT_ONCE = 500;

    private final Path database;

    /** @param database the folder of James's Derby */
    public FullFolder(Path database) {
        this.database = database;
    }

    /** A folder of a server. */
    private record Folder(long id, long lastUid, long modSeq) {}

    /** A mail as it lies in the database: the names of its columns with their values. */
    private record Mail(List<String> columns, List<Object> values) {
        Object get(String column) {
            return values.get(columns.indexOf(column));
        }
    }

    /** Which case's mail has this UID after {@link #fill}. */
    public static String caseNumber(int number) {
        return new OldCase(number, number + 1, Instant.EPOCH).caseNumber();
    }

    /**
     * Puts mails of the old cases from 0 on into the folder.
     *
     * @return the UID of the first; the others follow
     */
    public long fill(String account, String name, int mails) throws IOException {
        try (Connection connection = derby().getConnection()) {
            connection.setAutoCommit(false);
            Folder folder = folder(connection, account, name);
            insert(connection, folder, template(connection, folder), mails);
            advance(connection, folder, mails);
            connection.commit();
            return folder.lastUid() + 1;
        } catch (SQLException e) {
            throw new IOException("the folder cannot be filled", e);
        } finally {
            shutDown();
        }
    }

    private static Folder folder(Connection connection, String account, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAILBOX_ID, MAILBOX_LAST_UID,"
                + " MAILBOX_HIGHEST_MODSEQ FROM JAMES_MAILBOX WHERE USER_NAME = ? AND MAILBOX_NAME = ?")) {
            query.setString(1, account);
            query.setString(2, name);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("there is no folder " + name);
                }
                return new Folder(found.getLong(1), found.getLong(2), found.getLong(3));
            }
        }
    }

    private static Mail template(Connection connection, Folder folder) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT * FROM JAMES_MAIL WHERE MAILBOX_ID = ? ORDER BY MAIL_UID")) {
            query.setLong(1, folder.id());
            query.setMaxRows(1);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("the folder has no mail to copy");
                }
                List<String> columns = new ArrayList<>();
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    String name = found.getMetaData().getColumnName(column);
                    columns.add(name);
                    values.add(name.endsWith("_BYTES") ? found.getBytes(column) : found.getObject(column));
                }
                return new Mail(columns, values);
            }
        }
    }

    private static void insert(Connection connection, Folder folder, Mail mail, int mails) throws SQLException {
        String places = String.join(", ", Collections.nCopies(mail.columns().size(), "?"));
        String header = new String((byte[]) mail.get("HEADER_BYTES"), ISO_8859_1);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO JAMES_MAIL (" + String.join(", ", mail.columns()) + ") VALUES (" + places + ")")) {
            for (int number = 0; number < mails; number++) {
                for (int column = 0; column < mail.columns().size(); column++) {
                    insert.setObject(column + 1, value(mail, column, folder, number, header));
                }
                insert.addBatch();
                if (number % AT_ONCE == AT_ONCE - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
    }

    private static Object value(Mail mail, int column, Folder folder, int number, String header) {
        return switch (mail.columns().get(column)) {
            case "MAIL_UID" -> folder.lastUid() + 1 + number;
            case "MAIL_MODSEQ" -> folder.modSeq() + 1 + number;
            case "HEADER_BYTES" -> header(header, new OldCase(number, number + 1, Instant.EPOCH));
            default -> mail.values().get(column);
        };
    }

    /** As long as it was, since the database knows where the text begins. */
    private static byte[] header(String header, OldCase old) {
        return with(with(header, CASE, old.caseNumber()), INTERACTION, Long.toString(old.mail(0)))
                .getBytes(ISO_8859_1);
    }

    private static String with(String header, Pattern field, String value) {
        Matcher found = field.matcher(header);
        if (!found.find() || found.group(1).length() < value.length()) {
            throw new IllegalStateException("no room for " + value + " in the header of the mail to copy");
        }
        String padded = "0".repeat(found.group(1).length() - value.length()) + value;
        return header.substring(0, found.start(1)) + padded + header.substring(found.end(1));
    }

    private static void advance(Connection connection, Folder folder, int mails) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE JAMES_MAILBOX SET MAILBOX_LAST_UID = ?,"
                + " MAILBOX_HIGHEST_MODSEQ = ? WHERE MAILBOX_ID = ?")) {
            update.setLong(1, folder.lastUid() + mails);
            update.setLong(2, folder.modSeq() + mails);
            update.setLong(3, folder.id());
            update.executeUpdate();
        }
    }

    private EmbeddedDataSource derby() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database.toString());
        return derby;
    }

    private void shutDown() throws IOException {
        EmbeddedDataSource derby = derby();
        derby.setShutdownDatabase("shutdown");
        try (Connection never = derby.getConnection()) {
            throw new IOException("Derby did not shut down: " + never);
        } catch (SQLException e) {
            if (!SHUT_DOWN_IN_ORDER.equals(e.getSQLState())) {
                throw new IOException("Derby did not shut down", e);
            }
        }
    }
}
