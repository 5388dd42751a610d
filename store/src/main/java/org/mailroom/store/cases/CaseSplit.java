package org.mailroom.store.cases;

import java.util.Set;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.store.database.Session;

/** Makes a mail a case of its own inside one transaction. */
final class CaseSplit {
    /** What stands where the mail that opened a case would. */
    private static final long NOBODY = 0;

    private CaseSplit() {}

    static boolean split(Session session, long interactionId, long from, NewCase newCase) {
        boolean moved = session.change(
                "UPDATE interactions SET case_id = ? WHERE id = ? AND case_id = ?", newCase.id(), interactionId, from);
        if (!moved) {
            return false;
        }
        CaseJoin.open(session, newCase, NOBODY);
        session.change("UPDATE sketches SET case_id = ? WHERE interaction_id = ?", newCase.id(), interactionId);
        Participants.add(session, newCase.id(), Set.of(newCase.customer()));
        CaseLinks.add(session, newCase.id(), CaseLink.Kind.SPLIT_FROM, from);
        return true;
    }
}
