package org.mailroom.store.hold;

import org.mailroom.store.database.Session;

/** Which reply of a case was the last to be kept in turn. */
final class HeldTurns {
    private HeldTurns() {}

    /** The reply, or 0 for none. */
    static long of(Session session, long caseId) {
        return session.sql("SELECT held_id FROM held_turns WHERE case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Makes this reply the last, if the one given is. Two that do so at once for a case wait for each other. */
    static boolean take(Session session, long caseId, long last, long heldId) {
        return last == 0
                ? of(session, caseId) == 0
                        && session.change("INSERT INTO held_turns (case_id, held_id) VALUES (?, ?)", caseId, heldId)
                : session.change(
                        "UPDATE held_turns SET held_id = ? WHERE case_id = ? AND held_id = ?", heldId, caseId, last);
    }
}
