package org.mailroom.store.cases;

import java.util.List;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.MatterSketch;
import org.mailroom.desk.cases.SketchedMail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** The rows of what mails say. */
final class Sketches {
    private Sketches() {}

    static List<SketchedMail> of(Session session, String desk, EmailAddress customer) {
        return session.sql("""
                        SELECT s.content, c.* FROM cases c JOIN sketches s ON s.case_id = c.id
                        WHERE c.customer = ? AND c.desk = ? AND c.state = 'OPEN'
                        ORDER BY s.interaction_id DESC FETCH FIRST ? ROWS ONLY""")
                .params(customer.asString(), StoredText.name(desk), Cases.MOST_SKETCHES)
                .query(Row.as(row -> new SketchedMail(CaseTable.read(row), MatterSketch.read(row.text("content")))))
                .list();
    }

    static void add(Session session, long interactionId, long caseId, MatterSketch sketch) {
        session.change(
                "INSERT INTO sketches (interaction_id, case_id, content) VALUES (?, ?, ?)",
                interactionId,
                caseId,
                sketch.text());
    }
}
