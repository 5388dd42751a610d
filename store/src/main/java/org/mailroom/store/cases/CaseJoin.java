package org.mailroom.store.cases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.CaseNumberTaken;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Session;

/**
 * Joins a mail to its case inside one transaction. It looks first and writes then; when another transaction writes the
 * same mail or number in between, the database refuses the second and the whole is done again, which finds the other.
 */
final class CaseJoin {
    private CaseJoin() {}

    static Joined join(Session session, Joining joining) {
        Optional<Interaction> known = InteractionTable.byIdentity(
                session, joining.desk(), joining.interaction().identity());
        return known.isPresent() ? repeated(session, known.get()) : written(session, joining);
    }

    private static Joined repeated(Session session, Interaction known) {
        Case itsCase = CaseTable.byId(session, known.caseId()).orElseThrow();
        return new Joined(itsCase, known, CaseTable.openedBy(session, itsCase.id(), known.id()), true);
    }

    private static Joined written(Session session, Joining joining) {
        Set<EmailAddress> people = new HashSet<>(joining.participants());
        boolean opens = false;
        long caseId;
        if (joining.target() instanceof Target.Fresh fresh) {
            caseId = fresh.newCase().id();
            open(session, fresh.newCase(), joining.interaction().id());
            fresh.continued().ifPresent(before -> CaseLinks.add(session, caseId, CaseLink.Kind.CONTINUES, before));
            people.add(fresh.newCase().customer());
            opens = true;
        } else {
            caseId = checked(session, joining.desk(), ((Target.Existing) joining.target()).caseId());
        }
        Interaction kept = InteractionTable.insert(session, joining.desk(), joining.interaction(), caseId);
        joining.sketch().ifPresent(sketch -> Sketches.add(session, kept.id(), caseId, sketch));
        if (kept.kind() == Interaction.Kind.FOLLOW_UP) {
            session.change(
                    "UPDATE cases SET state = ? WHERE id = ? AND state <> ?",
                    CaseState.OPEN.name(),
                    kept.caseId(),
                    CaseState.OPEN.name());
        }
        Mentions.add(session, joining.desk(), kept.caseId(), joining.mentions());
        Participants.add(session, kept.caseId(), people);
        return new Joined(CaseTable.byId(session, kept.caseId()).orElseThrow(), kept, opens, false);
    }

    static void open(Session session, NewCase opened, long interactionId) {
        if (CaseTable.byNumber(session, opened.desk(), opened.number()).isPresent()) {
            throw new CaseNumberTaken(opened.number());
        }
        CaseTable.insert(session, opened, interactionId);
    }

    private static long checked(Session session, String desk, long caseId) {
        return CaseTable.locked(session, caseId)
                .filter(found -> found.desk().equals(desk))
                .orElseThrow(() -> new IllegalArgumentException("desk " + desk + " has no case " + caseId))
                .id();
    }
}
