package org.mailroom.benchmarks.leanstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.MessageRange;

/** Questions for states of a folder's messages, all but the keywords answered from one index. */
final class FolderQuestions {
    private final Connection connection;

    FolderQuestions(Connection connection) {
        this.connection = connection;
    }

    long count(long folder) throws SQLException {
        return number("SELECT COUNT(*) FROM LEAN_MAIL WHERE MAILBOX_ID = ?", folder);
    }

    long unseen(long folder) throws SQLException {
        return number("SELECT COUNT(*) FROM LEAN_MAIL WHERE MAILBOX_ID = ? AND IS_SEEN = FALSE", folder);
    }

    private long number(String sql, long folder) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, folder);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    List<MessageUid> unseenUids(long folder) throws SQLException {
        return uids("IS_SEEN = FALSE", folder, MessageRange.all());
    }

    List<MessageUid> recentUids(long folder) throws SQLException {
        return uids("IS_RECENT = TRUE", folder, MessageRange.all());
    }

    List<MessageUid> deletedUids(long folder, MessageRange range) throws SQLException {
        return uids("IS_DELETED = TRUE", folder, range);
    }

    List<MessageUid> allUids(long folder) throws SQLException {
        return uids("UID > 0", folder, MessageRange.all());
    }

    private List<MessageUid> uids(String condition, long folder, MessageRange range) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT UID FROM LEAN_MAIL WHERE MAILBOX_ID = ? AND "
                + condition + " AND UID >= ? AND UID <= ? ORDER BY UID")) {
            query.setLong(1, folder);
            query.setLong(2, range.getUidFrom().asLong());
            query.setLong(3, range.getUidTo().asLong());
            List<MessageUid> uids = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    uids.add(MessageUid.of(found.getLong(1)));
                }
            }
            return uids;
        }
    }

    Set<String> keywords(long folder) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT DISTINCT KEYWORDS FROM LEAN_MAIL WHERE MAILBOX_ID = ?")) {
            query.setLong(1, folder);
            Set<String> all = new TreeSet<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    all.addAll(FlagColumns.keywords(found.getString(1)));
                }
            }
            return all;
        }
    }
}
