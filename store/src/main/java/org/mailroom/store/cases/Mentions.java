package org.mailroom.store.cases;

import java.util.List;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** The rows of Message-IDs that mails of a case refer to. */
final class Mentions {
    private Mentions() {}

    /** The cases whose mails refer to it, earliest first. */
    static List<Case> of(Session session, String desk, String messageId) {
        return session.sql("""
                        SELECT c.* FROM mentions m JOIN cases c ON c.id = m.case_id
                        WHERE m.message_key = ? AND m.desk = ? ORDER BY c.id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.key(messageId), StoredText.name(desk), Cases.MOST_SHARING)
                .query(CaseTable.CASE)
                .list();
    }

    /** Adds those that are not there yet. */
    static void add(Session session, String desk, long caseId, List<String> messageIds) {
        List<Object[]> missing = messageIds.stream()
                .map(StoredText::key)
                .distinct()
                .filter(key -> !known(session, desk, caseId, key))
                .map(key -> new Object[] {key, StoredText.name(desk), caseId})
                .toList();
        session.changeEach("INSERT INTO mentions (message_key, desk, case_id) VALUES (?, ?, ?)", missing);
    }

    /** What referred from the one case refers from the other. */
    static void move(Session session, String desk, long from, long to) {
        List<Object[]> missing = session
                .sql("SELECT message_key FROM mentions WHERE case_id = ?")
                .param(from)
                .query(String.class)
                .list()
                .stream()
                .filter(key -> !known(session, desk, to, key))
                .map(key -> new Object[] {key, StoredText.name(desk), to})
                .toList();
        session.change("DELETE FROM mentions WHERE case_id = ?", from);
        session.changeEach("INSERT INTO mentions (message_key, desk, case_id) VALUES (?, ?, ?)", missing);
    }

    private static boolean known(Session session, String desk, long caseId, String key) {
        return session.exists(
                "SELECT COUNT(*) FROM mentions WHERE message_key = ? AND desk = ? AND case_id = ?",
                key,
                StoredText.name(desk),
                caseId);
    }
}
