package org.mailroom.benchmarks.leanstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The numbers that a folder has given last; they stand in James's own row of the folder. A number that is taken belongs to
 * the caller's transaction: when that is rolled back nobody has seen it, and the next mail gets it. Until the transaction
 * ends the row keeps others from taking one.
 *
 * @param uid of the newest mail (RFC 9051, 2.3.1.1), 0 before the first
 * @param modSeq of the newest change (RFC 7162, 3.1.1), 0 before the first
 */
record FolderNumbers(long uid, long modSeq) {
    /** What the folder has given until now. */
    static FolderNumbers last(Connection connection, long folder) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT MAILBOX_LAST_UID, MAILBOX_HIGHEST_MODSEQ FROM JAMES_MAILBOX WHERE MAILBOX_ID = ?")) {
            query.setLong(1, folder);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("there is no folder " + folder);
                }
                return new FolderNumbers(found.getLong(1), found.getLong(2));
            }
        }
    }

    /** Both of a new mail. */
    static FolderNumbers ofNewMail(Connection connection, long folder) throws SQLException {
        return taken(
                connection,
                folder,
                "UPDATE JAMES_MAILBOX SET MAILBOX_LAST_UID = MAILBOX_LAST_UID + 1,"
                        + " MAILBOX_HIGHEST_MODSEQ = MAILBOX_HIGHEST_MODSEQ + 1 WHERE MAILBOX_ID = ?");
    }

    /** The modification sequence of a change. */
    static long ofChange(Connection connection, long folder) throws SQLException {
        return taken(
                        connection,
                        folder,
                        "UPDATE JAMES_MAILBOX SET MAILBOX_HIGHEST_MODSEQ = MAILBOX_HIGHEST_MODSEQ + 1 WHERE MAILBOX_ID = ?")
                .modSeq();
    }

    private static FolderNumbers taken(Connection connection, long folder, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, folder);
            update.executeUpdate();
        }
        return last(connection, folder);
    }
}
