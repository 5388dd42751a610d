package org.mailroom.store.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;

/**
 * Makes one case of two inside one transaction. Both rows are written first, in the order of their identifiers, so that
 * of two merges with a case in common one waits for the other and then sees what it did.
 */
final class CaseMerge {
    private CaseMerge() {}

    static boolean merge(Session session, long caseId, long into) {
        if (caseId == into) {
            return false;
        }
        Stream.of(caseId, into)
                .sorted()
                .forEach(id -> session.change("UPDATE cases SET merged_into = merged_into WHERE id = ?", id));
        Optional<Case> going = CaseTable.byId(session, caseId).filter(CaseMerge::unmerged);
        Optional<Case> staying = CaseTable.byId(session, into).filter(CaseMerge::unmerged);
        if (going.isEmpty() || !staying.map(Case::desk).equals(going.map(Case::desk))) {
            return false;
        }
        session.change("UPDATE cases SET merged_into = ? WHERE merged_into = ?", into, caseId);
        session.change("UPDATE cases SET merged_into = ?, state = 'CLOSED' WHERE id = ?", into, caseId);
        Case both = staying.get().absorbing(going.get());
        session.change(
                "UPDATE cases SET state = ?, response_due = ?, answer_left = ? WHERE id = ?",
                both.state().name(),
                Session.time(both.firstResponseDue()),
                Session.time(both.answerLeft()),
                into);
        move(session, going.get(), into);
        return true;
    }

    private static boolean unmerged(Case theCase) {
        return theCase.mergedInto().isEmpty();
    }

    private static void move(Session session, Case going, long into) {
        session.change("UPDATE interactions SET case_id = ? WHERE case_id = ?", into, going.id());
        session.change("UPDATE sketches SET case_id = ? WHERE case_id = ?", into, going.id());
        Participants.add(session, into, Participants.of(session, going.id()));
        Mentions.move(session, going.desk(), going.id(), into);
        links(session, going.id(), into);
    }

    private static void links(Session session, long caseId, long into) {
        List<CaseLink> links = CaseLinks.of(session, caseId);
        session.change("DELETE FROM case_links WHERE case_id = ? OR other = ?", caseId, caseId);
        links.forEach(
                link -> CaseLinks.add(session, into, link.kind(), link.other().id()));
    }

    static List<Case> mergedInto(Session session, long caseId) {
        return session.sql("SELECT * FROM cases WHERE merged_into = ? ORDER BY id")
                .param(caseId)
                .query(Row.as(CaseTable::read))
                .list();
    }
}
