package org.mailroom.desk.hold;

import org.mailroom.desk.folders.FolderPlace;

/**
 * A copy of a held reply that people see in a folder.
 *
 * @param heldId the held reply
 * @param place where the copy lies
 * @param role what moving or deleting it means
 */
public record HeldCopy(long heldId, FolderPlace place, Role role) {
    /** What a copy is for. */
    public enum Role {
        /** In the author's outbox: its going recalls the reply. */
        OUTBOX,
        /** In the review mailbox: its going elsewhere than to a decision is undone. */
        REVIEW,
        /** Among the collisions: moved into an outbox it is released, gone elsewhere the reply is recalled. */
        COLLISION,
        /** The note beside it, which says what was answered already: it goes with it. */
        COLLISION_NOTE,
        /** What its author's program keeps of it beside the mail it answers: it is taken away when the reply leaves. */
        CLIENT,
        /** Where somebody moved it, after which it was decided about or not: it is taken away. */
        MISPLACED,
        /** In the author's outbox, what was there before an edit, or the edited copy itself: it is taken away. */
        REPLACED
    }
}
