package org.mailroom.store.cases;

import java.util.List;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.Cases;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;

/** The rows of what cases are to each other, two for each link. */
final class CaseLinks {
    private CaseLinks() {}

    static List<CaseLink> of(Session session, long caseId) {
        return session.sql("""
                        SELECT l.kind AS link_kind, c.* FROM case_links l JOIN cases c ON c.id = l.other
                        WHERE l.case_id = ? ORDER BY c.id FETCH FIRST ? ROWS ONLY""")
                .params(caseId, Cases.MOST_ANSWERS)
                .query(Row.as(row -> new CaseLink(row.word("link_kind", CaseLink.Kind.class), CaseTable.read(row))))
                .list();
    }

    /** Answers whether the link is new. */
    static boolean add(Session session, long caseId, CaseLink.Kind kind, long other) {
        if (caseId == other || !CaseTable.exists(session, caseId) || !CaseTable.exists(session, other)) {
            return false;
        }
        addOne(session, other, kind.reverse(), caseId);
        return addOne(session, caseId, kind, other);
    }

    private static boolean addOne(Session session, long caseId, CaseLink.Kind kind, long other) {
        if (session.exists("SELECT COUNT(*) FROM case_links WHERE case_id = ? AND other = ?", caseId, other)) {
            return false;
        }
        return session.change(
                "INSERT INTO case_links (case_id, other, kind) VALUES (?, ?, ?)", caseId, other, kind.name());
    }
}
