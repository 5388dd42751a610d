package org.mailroom.desk.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Supervisors who claim reviews, so that two of them do not read the same reply. Who has claimed one decides alone about it,
 * until he gives it back, a colleague takes it over by moving it, or his time is up. Nobody claims a reply of his own.
 */
public final class ReviewClaims {
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final IdGenerator ids;
    private final InstantSource clock;

    ReviewClaims(HeldReplies replies, HoldDesk hold, IdGenerator ids, InstantSource clock) {
        this.replies = replies;
        this.hold = hold;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody claims the review for a supervisor, mostly himself. Claiming what one has already changes nothing.
     *
     * @param from from whose claimed reviews he took it; it counts only if that one still has it. Empty: from nobody's
     * @return why it does not count; empty when it does
     */
    public Optional<String> claim(
            DeskConfiguration desk, HeldReply reply, String reviewer, String who, Optional<String> from) {
        Optional<ReviewClaim> before = replies.reviewClaim(reply.id());
        if (before.filter(claim -> claim.reviewer().equals(reviewer)).isPresent()) {
            return Optional.empty();
        }
        Optional<String> refusal = refusal(desk, reply, reviewer, who)
                .or(() -> before.filter(claim -> !from.equals(Optional.of(claim.reviewer())))
                        .map(claim -> taken(desk, claim)));
        return refusal.isPresent() ? refusal : claim(desk, reply, before, reviewer, who);
    }

    private Optional<String> claim(
            DeskConfiguration desk, HeldReply reply, Optional<ReviewClaim> before, String reviewer, String who) {
        ReviewClaim claim = new ReviewClaim(reviewer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Instant end = claim.since().plus(desk.review().claimFor());
        List<WorkItem> work = new ArrayList<>(List.of(hold.show(reply), end(reply, claim, end)));
        String former = before.map(old -> ", taken over from " + old.reviewer()).orElse("");
        before.filter(old -> !old.reviewer().equals(who))
                .ifPresent(old -> work.add(hold.notify(reply, takenOver(old, reviewer, who))));
        if (!replies.claimReview(reply.id(), before, claim, work)) {
            return Optional.of("somebody was faster, or it is no longer under review");
        }
        String giver = reviewer.equals(who) ? "" : ", given by " + who;
        hold.tell(reply, Verb.REVIEW_CLAIMED, reviewer + " reviews it until " + desk.clock(end) + giver + former);
        return Optional.empty();
    }

    private static Optional<String> refusal(DeskConfiguration desk, HeldReply reply, String reviewer, String who) {
        if (!isSupervisor(desk, who)) {
            return Optional.of(who + " is no supervisor of this desk");
        }
        if (!isSupervisor(desk, reviewer)) {
            return Optional.of(reviewer + " is no supervisor of this desk");
        }
        return reply.agent().equals(reviewer)
                ? Optional.of(reviewer + " may not review a reply of their own")
                : Optional.empty();
    }

    private static boolean isSupervisor(DeskConfiguration desk, String name) {
        return desk.supervisors().stream().map(Person::name).anyMatch(name::equals);
    }

    private static String taken(DeskConfiguration desk, ReviewClaim claim) {
        return claim.reviewer() + " has claimed it since " + desk.clock(claim.since());
    }

    private static HeldNotice takenOver(ReviewClaim before, String reviewer, String who) {
        String words = who.equals(reviewer)
                ? reviewer + " has taken this review over from " + before.reviewer() + "."
                : who + " has given this review of " + before.reviewer() + " to " + reviewer + ".";
        return new HeldNotice(HeldNotice.Place.SUPERVISORS, false, "Review taken over", List.of(words));
    }

    private WorkItem end(HeldReply reply, ReviewClaim claim, Instant due) {
        return WorkItem.due(
                ids.next(),
                WorkKind.END_REVIEW_CLAIM,
                reply.desk(),
                reply.id(),
                claim.since().toEpochMilli() + "\n" + claim.reviewer(),
                due);
    }

    /**
     * A supervisor gives a claimed review back, his own or a colleague's: it is for all again.
     *
     * @return why that does not count; empty when it does
     */
    public Optional<String> giveBack(DeskConfiguration desk, HeldReply reply, String who) {
        Optional<ReviewClaim> claim = replies.reviewClaim(reply.id());
        if (!isSupervisor(desk, who)) {
            return Optional.of(who + " is no supervisor of this desk");
        }
        boolean free = claim.isPresent() && free(desk, reply, claim.get(), who + " has given the review back");
        return free ? Optional.empty() : Optional.of("nobody has claimed it");
    }

    /** The time of a claim is up; the item says of which. One that was given back or taken over meanwhile is not touched. */
    void end(DeskConfiguration desk, WorkItem item) {
        String[] parts = item.instruction().split("\n", 2);
        ReviewClaim claim = new ReviewClaim(parts[1], Instant.ofEpochMilli(Long.parseLong(parts[0])));
        replies.byId(item.subject())
                .filter(reply ->
                        replies.reviewClaim(reply.id()).filter(claim::equals).isPresent())
                .ifPresent(reply -> free(
                        desk, reply, claim, "the time in which " + claim.reviewer() + " had it to themselves is up"));
    }

    private boolean free(DeskConfiguration desk, HeldReply reply, ReviewClaim claim, String why) {
        List<WorkItem> work = new ArrayList<>(List.of(hold.show(reply)));
        work.addAll(hold.askReviewers(desk, reply));
        boolean freed = replies.freeReview(reply.id(), claim, work);
        if (freed) {
            hold.tell(reply, Verb.REVIEW_FREE, why + ": it waits in " + Folders.REVIEW_PENDING + " for all again");
        }
        return freed;
    }

    /** Why somebody may not decide about the reply now although he is a supervisor: a colleague has claimed it. */
    public Optional<String> hindrance(DeskConfiguration desk, HeldReply reply, String who) {
        return replies.reviewClaim(reply.id())
                .filter(claim -> !claim.reviewer().equals(who))
                .map(claim ->
                        taken(desk, claim) + "; to decide instead, move it into " + Folders.claimed(who) + " first");
    }
}
