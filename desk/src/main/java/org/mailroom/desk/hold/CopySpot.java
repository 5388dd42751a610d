package org.mailroom.desk.hold;

import java.util.Optional;
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
    /** Where the copy for reviewers belongs: in sight of all, or of the supervisor who has claimed the review. */
    public static CopySpot ofReview(DeskConfiguration desk, Optional<ReviewClaim> claim) {
        return new CopySpot(desk.review().account(), reviewFolder(claim));
    }

    /** The folder of the review mailbox in which a reply waits. */
    static String reviewFolder(Optional<ReviewClaim> claim) {
        return claim.map(ReviewClaim::reviewer).map(Folders::claimed).orElse(Folders.REVIEW_PENDING);
    }

    /** Where the copy with this role belongs, that for reviewers while nobody has claimed the review. */
    public static CopySpot of(Role role, HeldReply reply, DeskConfiguration desk) {
        return switch (role) {
            case OUTBOX, REPLACED, CLIENT -> new CopySpot(desk.account(), Folders.outbox(reply.agent()));
            case COLLISION, COLLISION_NOTE -> new CopySpot(desk.account(), Folders.COLLISIONS);
            case REVIEW, MISPLACED -> new CopySpot(desk.review().account(), Folders.REVIEW_PENDING);
        };
    }
}
