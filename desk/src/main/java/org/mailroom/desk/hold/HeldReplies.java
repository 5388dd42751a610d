package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.work.WorkItem;

/**
 * Where held replies are kept. Every change of state is a conditional update: of two that exclude each other the first
 * wins and the second answers false.
 */
public interface HeldReplies {
    /** The most replies of one case that a question answers. */
    int MOST_ANSWERS = 500;

    /**
     * Keeps a reply with its bytes and the work that shows it, all or nothing.
     *
     * @return false when a reply with the same source is held already, or the same mail (desk and identity) of the same
     *     agent is held or has left; nothing is written then
     */
    boolean hold(HeldReply reply, byte[] content, List<WorkItem> work);

    /** The reply that was the last of its case to be kept in turn, 0 for none; what {@link #holdInTurn} is told. */
    long turn(long caseId);

    /**
     * The same as {@link #hold}, unless another reply of the case has been kept in turn since the turn was asked for: of
     * two that are kept at the same moment, on one node or two, the later one is asked to look at the earlier.
     *
     * @param turn what {@link #turn} answered before it was looked which replies the case has
     */
    Kept holdInTurn(HeldReply reply, byte[] content, List<WorkItem> work, long turn);

    Optional<HeldReply> byId(long id);

    /** The bytes that leave. */
    Optional<byte[]> content(long id);

    /**
     * The bytes of a reply that is held.
     *
     * @throws IllegalStateException when there are none
     */
    default byte[] contentOf(HeldReply reply) {
        return content(reply.id())
                .orElseThrow(() -> new IllegalStateException("held reply " + reply.id() + " has no content"));
    }

    /** Replies in this state, the oldest first. */
    List<HeldReply> list(HeldState state, int limit);

    /** Replies of a case, the oldest first, at most {@link #MOST_ANSWERS}. */
    List<HeldReply> ofCase(long caseId);

    /** Since when a reply of a case waits for its review; that of the one that has waited longest, empty if none does. */
    default Optional<Instant> inReviewSince(long caseId) {
        return ofCase(caseId).stream()
                .filter(reply -> reply.state() == HeldState.REVIEW)
                .map(HeldReply::heldAt)
                .min(Comparator.naturalOrder());
    }

    /** Whether a reply to this case is on its way to the customer or in review. */
    default boolean onTheirWay(long caseId) {
        return ofCase(caseId).stream().map(HeldReply::state).anyMatch(HeldState::onItsWay);
    }

    /**
     * How many replies of this agent to this case were given to delivery. Recalled and returned ones do not count, so
     * that sending again is the same reply to a sample.
     */
    int departed(String desk, String agent, long caseId);

    /** HELD, REVIEW or COLLISION to RECALLED; writes the work with it. */
    boolean recall(long id, List<WorkItem> work);

    /**
     * What became of the last replies of an agent that a person reviewed, the newest first.
     *
     * @param most at most so many
     */
    List<HeldState> reviewed(String desk, String agent, int most);

    /** REVIEW to HELD with release at {@code now}, to RETURNED or to DISCARDED; writes the work with it. */
    boolean decide(long id, Disposition disposition, String reviewer, Instant now, List<WorkItem> work);

    /** Who has the review of a reply to himself that is under review. */
    Optional<ReviewClaim> reviewClaim(long id);

    /**
     * Gives the review of a reply in REVIEW to a supervisor; writes the work with it.
     *
     * @param from who has it; it changes only if that is still so. Empty: nobody
     */
    boolean claimReview(long id, Optional<ReviewClaim> from, ReviewClaim claim, List<WorkItem> work);

    /** The review is nobody's again if this claim still holds; writes the work with it. */
    boolean freeReview(long id, ReviewClaim claim, List<WorkItem> work);

    /**
     * Puts an edited mail in the place of a held one: identity, state, time of release, recipients, subject, reasons and
     * reviewer become those of {@code edited}, what was before is kept as a version, and the copies that people see are
     * to be taken away. Not while a copy is just being shown, nor if the same mail of its author is held or has left.
     *
     * @param from states in which it may be replaced
     * @param editor who edited it
     */
    boolean replace(
            HeldReply edited, byte[] content, Set<HeldState> from, String editor, Instant now, List<WorkItem> work);

    /** What the reply was before it was edited, the oldest first. */
    List<HeldVersion> versions(long id);

    /**
     * Takes replies whose time has come, the longest due first: HELD to CLAIMED with a new token. A reply that is just
     * being shown is left for later.
     *
     * @param owner who takes them
     * @param limit at most so many
     * @param without ids of desks whose replies are left alone
     */
    List<HeldReply> claimDue(String owner, Instant now, Duration lease, int limit, Set<String> without);

    /** The same, of all desks. */
    default List<HeldReply> claimDue(String owner, Instant now, Duration lease, int limit) {
        return claimDue(owner, now, lease, limit, Set.of());
    }

    /** CLAIMED to ENQUEUED, under the token, with a new lease. */
    boolean enqueued(long id, long token, Instant now, Duration lease);

    /** CLAIMED or ENQUEUED whose lease ran out to HELD, so that the next claim fences the lost copy off. Answers how many. */
    int reclaim(Instant now);

    /**
     * CLAIMED or ENQUEUED under this token to RELEASING, which is FIRST. RELEASING or RELEASED under this token is AGAIN
     * and changes nothing: the server's queue may give a mail twice after a crash. Everything else is REFUSED.
     */
    Passage pass(long id, long token);

    /** CLAIMED, ENQUEUED, RELEASING or RELEASED under this token back to HELD: delivery is known not to have got it. */
    boolean takeBack(long id, long token);

    /** RELEASING under this token to RELEASED; writes the work with it. */
    boolean released(long id, long token, List<WorkItem> work);

    /** RELEASING or RELEASED to DELIVERED. */
    boolean delivered(long id);

    /** RELEASING, RELEASED or DELIVERED to UNDELIVERED; writes the work with it. */
    boolean undelivered(long id, List<WorkItem> work);

    /**
     * Notes that a copy is about to be put into the author's outbox. Until {@link #shown} says where it lies nobody can
     * tell whether the author has taken it back already, so the reply cannot be claimed.
     *
     * @param earliest the copy will lie there or behind it
     * @return false when the reply can no longer be recalled; nothing is written then
     */
    boolean showing(long id, FolderPlace earliest);

    /** What was noted about a copy that was about to be put into the author's outbox and of which nothing is known since. */
    Optional<FolderPlace> showing(long id);

    /** Notes a copy that people see. */
    void shown(HeldCopy copy);

    /** Forgets a copy. Answers whether it was known. */
    boolean hidden(FolderPlace place);

    /** The copy at this place. */
    Optional<HeldCopy> copyAt(FolderPlace place);

    /** All copies of a reply. */
    List<HeldCopy> copies(long heldId);
}
