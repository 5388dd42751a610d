package org.mailroom.desk.hold;

import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldCopy.Role;
import org.mailroom.desk.message.EmailAddress;

/**
 * The folder in which a copy of a held reply belongs.
 *
 * @param account the account the folder belongs to
 * @param folder its path with {@code /} between the parts
 */
public record CopySpot(EmailAddress account, String folder) {
    /** Where the copy with this role belongs. */
    public static CopySpot of(Role role, HeldReply reply, DeskConfiguration desk) {
        return switch (role) {
            case OUTBOX, REPLACED, CLIENT -> new CopySpot(desk.account(), Folders.outbox(reply.agent()));
            case COLLISION, COLLISION_NOTE -> new CopySpot(desk.account(), Folders.COLLISIONS);
            case REVIEW, MISPLACED -> new CopySpot(desk.review().account(), Folders.REVIEW_PENDING);
        };
    }
}
