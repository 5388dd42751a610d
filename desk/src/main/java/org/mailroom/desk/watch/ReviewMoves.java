package org.mailroom.desk.watch;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldNotice;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.work.WorkItems;

/**
 * What it means when a supervisor moves a reply under review into the folder of claimed reviews of somebody, or from there
 * back to all. What does not count is undone, and the supervisors are told.
 */
final class ReviewMoves {
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final EditedCopies edited;
    private final WorkItems work;

    ReviewMoves(HeldReplies replies, HoldDesk hold, EditedCopies edited, WorkItems work) {
        this.replies = replies;
        this.hold = hold;
        this.edited = edited;
        this.work = work;
    }

    /** Whether what came into this folder can claim a review or give one back. */
    static boolean concern(Appeared change) {
        return change.folder().equals(Folders.REVIEW_PENDING)
                || Folders.claimedOf(change.folder()).isPresent();
    }

    /** A mail came into such a folder of the review mailbox; one that is no copy of a held reply means nothing. */
    void moved(DeskConfiguration desk, Appeared change, RawMessage message) {
        Optional<String> owner = Folders.claimedOf(change.folder());
        edited.shown(desk, message)
                .filter(reply ->
                        owner.isPresent() || replies.reviewClaim(reply.id()).isPresent())
                .ifPresent(reply -> moved(desk, change, reply, owner));
    }

    private void moved(DeskConfiguration desk, Appeared change, HeldReply reply, Optional<String> owner) {
        Optional<String> from = change.by().flatMap(transfer -> Folders.claimedOf(transfer.from()));
        Optional<String> refusal = owner.map(reviewer -> hold.claims().claim(desk, reply, reviewer, change.who(), from))
                .orElseGet(() -> hold.claims().giveBack(desk, reply, change.who()));
        lies(reply, change.place(), refusal.isEmpty());
        refusal.ifPresentOrElse(
                why -> refuse(reply, owner.isPresent() ? "Not claimed" : "Not given back", why),
                () -> work.add(hold.show(reply), Optional.empty()));
    }

    /** What was moved is from now on the copy for reviewers, and what was that before means nothing any more. */
    private void lies(HeldReply reply, FolderPlace place, boolean counts) {
        if (counts) {
            replies.copies(reply.id()).stream()
                    .filter(copy -> copy.role() == HeldCopy.Role.REVIEW)
                    .filter(copy -> !copy.place().equals(place))
                    .forEach(copy -> replies.shown(new HeldCopy(reply.id(), copy.place(), HeldCopy.Role.MISPLACED)));
        }
        replies.shown(new HeldCopy(reply.id(), place, counts ? HeldCopy.Role.REVIEW : HeldCopy.Role.MISPLACED));
    }

    /** Tells in the story and in the review mailbox why something does not count, and has the reply lie where it belongs. */
    void refuse(HeldReply reply, String headline, String why) {
        hold.tell(reply, Verb.REFUSED, why);
        HeldNotice notice = new HeldNotice(HeldNotice.Place.SUPERVISORS, false, headline, List.of(why + "."));
        work.add(hold.notify(reply, notice), Optional.empty());
        work.add(hold.show(reply), Optional.empty());
    }
}
