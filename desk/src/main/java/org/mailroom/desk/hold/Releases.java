package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.mailroom.desk.NotedTogether;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Lets held replies go when their time has come, each exactly once: a lease with a rising token, then the server's
 * queue, then the guard, which only the newest token passes.
 */
public final class Releases {
    /** How long a claimed reply may take into the queue before another node may take it over. */
    public static final Duration CLAIM_LEASE = Duration.ofMinutes(1);
    /** How long a reply may lie in the server's queue before it is sent on its way again, the lost copy fenced off. */
    public static final Duration QUEUE_LEASE = Duration.ofMinutes(15);
    /** How many replies are claimed together. */
    public static final int BATCH = 40;
    /** How many may lie in the server's queue before the guard, where other mail waits behind them. */
    public static final int MOST_UNDER_WAY = 2 * BATCH;

    /** So many that were due in one go are a burst; a busy minute has fewer. */
    public static final int BURST = 5 * BATCH;

    /** In a burst, how long after another what is still to be done about each reply that has left is due. */
    public static final Duration BETWEEN_FOLLOW_UPS = Duration.ofMillis(25);

    /** So long after it was submitted a reply has come to the guard, unless another node has let it pass. */
    private static final Duration LONG_UNDER_WAY = Duration.ofSeconds(5);

    /** Nothing follows later than that, whatever the clock does. */
    private static final Duration LATEST_FOLLOW_UP = Duration.ofHours(2);

    private final HeldReplies replies;
    private final Cases cases;
    private final Spool spool;
    private final HoldDesk desk;
    private final UnitOfWork unit;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final String owner;
    private final BooleanSupplier caughtUp;
    private final EmergencyStop stop;
    private final Overtaken overtaken;
    private final QualityDesk quality;
    private final Asking asking;
    private final Map<Long, Instant> underWay = new ConcurrentHashMap<>();
    private final NotedTogether<HeldReply> submitted;
    private Instant lastFollowUp = Instant.MIN;
    private volatile int dueInOneGo;

    /**
     * @param unit makes one transaction of what is written about a step
     * @param owner this node's name for its leases
     * @param caughtUp whether everything that people did in the folders has reached the store; nothing is released
     *     before it has, for it may be a recall
     * @param stop which desks' mail must not leave
     * @param quality says which replies are copied for quality control
     * @param asking knows which of them are questions to experts
     */
    public Releases(
            HeldReplies replies,
            Cases cases,
            Spool spool,
            HoldDesk desk,
            UnitOfWork unit,
            IdGenerator ids,
            InstantSource clock,
            String owner,
            BooleanSupplier caughtUp,
            EmergencyStop stop,
            QualityDesk quality,
            Asking asking) {
        this.replies = replies;
        this.cases = cases;
        this.spool = spool;
        this.desk = desk;
        this.unit = unit;
        this.ids = ids;
        this.clock = clock;
        this.owner = owner;
        this.caughtUp = caughtUp;
        this.stop = stop;
        this.quality = quality;
        this.asking = asking;
        this.overtaken = new Overtaken(replies, cases, desk);
        this.submitted = new NotedTogether<>(
                unit, reply -> replies.enqueued(reply.id(), reply.token(), clock.instant(), QUEUE_LEASE));
    }

    /** Takes the replies that are due, as long as not too many are under way to the guard. */
    public List<HeldReply> claimDue() {
        if (!caughtUp.getAsBoolean() || isFull()) {
            return List.of();
        }
        Instant now = clock.instant();
        replies.reclaim(now);
        List<HeldReply> due = replies.claimDue(owner, now, CLAIM_LEASE, BATCH, stop.desks());
        dueInOneGo = due.size() == BATCH ? Math.min(dueInOneGo + BATCH, BURST) : 0;
        return due;
    }

    private boolean isFull() {
        if (hasRoom()) {
            return false;
        }
        Instant now = clock.instant();
        underWay.forEach((held, since) -> lookAgain(held, since, now));
        return !hasRoom();
    }

    private boolean hasRoom() {
        return underWay.size() + BATCH <= MOST_UNDER_WAY;
    }

    /** Another node may have let it pass, or it was taken back: of what has been under way for long the store knows. */
    private void lookAgain(long held, Instant since, Instant now) {
        if (Duration.between(since, now).abs().compareTo(LONG_UNDER_WAY) < 0) {
            return;
        }
        boolean still = replies.byId(held)
                .filter(reply -> reply.state() == HeldState.CLAIMED || reply.state() == HeldState.ENQUEUED)
                .isPresent();
        if (still) {
            underWay.replace(held, now);
        } else {
            underWay.remove(held);
        }
    }

    /**
     * Gives a claimed reply to the server's queue, which {@link #noteSubmitted} notes. Fails when the queue does; the lease
     * then runs out by itself.
     */
    public void submit(HeldReply reply) {
        if (overtaken.stops(reply)) {
            return;
        }
        byte[] content = replies.contentOf(reply);
        spool.submit(reply, content);
        underWay.put(reply.id(), clock.instant());
        submitted.add(reply);
    }

    /** Notes together which replies the server's queue has got. What is not noted is submitted again and fenced off. */
    public void noteSubmitted() {
        submitted.write();
    }

    /**
     * The guard before delivery: whether the mail of this lease may go on. If so it is recorded in the same transaction that
     * it leaves. After a crash the same lease may come twice; then it goes on only if delivery has not got it yet.
     */
    public boolean mayLeave(long heldId, long token) {
        Optional<HeldReply> found = replies.byId(heldId);
        if (found.filter(this::stopped).isPresent()) {
            takeBack(heldId, token, "all outgoing mail of the desk is stopped");
            return false;
        }
        Passage passage = unit.together(() -> pass(heldId, found, token));
        underWay.remove(heldId);
        boolean leaves = passage == Passage.FIRST || (passage == Passage.AGAIN && !alreadyDelivering(heldId));
        if (!leaves) {
            replies.byId(heldId)
                    .ifPresent(reply -> desk.tell(
                            reply,
                            Verb.REPEATED,
                            "a second way out was closed: lease " + token + " is no longer good"));
        }
        return leaves;
    }

    private Passage pass(long heldId, Optional<HeldReply> found, long token) {
        Passage passage = replies.pass(heldId, token);
        if (passage == Passage.FIRST) {
            found.ifPresent(reply -> recordRelease(reply, token));
        }
        return passage;
    }

    /** Whether a reply that delivery has not got must not leave; what delivery has got is held back there. */
    private boolean stopped(HeldReply reply) {
        boolean onlyOurs = reply.state() == HeldState.CLAIMED || reply.state() == HeldState.ENQUEUED;
        return onlyOurs && stop.holds(reply.desk());
    }

    private boolean alreadyDelivering(long heldId) {
        return replies.byId(heldId)
                .map(Spool::mailName)
                .filter(spool::delivering)
                .isPresent();
    }

    /** Delivery is known not to have got the reply: it is on its way again with a new lease. */
    public void takeBack(long heldId, long token, String why) {
        if (replies.takeBack(heldId, token)) {
            replies.byId(heldId).ifPresent(reply -> desk.tell(reply, Verb.FAILED, "not handed to delivery: " + why));
        }
    }

    /**
     * The reply is about to be given to delivery: the case waits for its arrival, or for the expert if it is a question. What
     * was recorded when it passed the guard is not recorded again.
     */
    public void recordRelease(long heldId, long token) {
        replies.byId(heldId)
                .filter(reply -> reply.state() == HeldState.RELEASING)
                .ifPresent(reply -> unit.together(() -> recordRelease(reply, token)));
    }

    private void recordRelease(HeldReply reply, long token) {
        Instant now = clock.instant();
        Optional<List<WorkItem>> question = asking.left(reply, now);
        if (question.isEmpty()) {
            cases.answerLeaves(reply.caseId(), now);
        }
        Instant followUp = followUp(now);
        WorkItem move = WorkItem.due(ids.next(), WorkKind.MOVE_CASE, reply.desk(), reply.caseId(), "", followUp);
        List<WorkItem> work = new ArrayList<>(List.of(desk.show(reply, followUp), move));
        work.addAll(question.orElseGet(() -> quality.sample(reply)));
        if (replies.released(reply.id(), token, work)) {
            desk.tell(
                    reply,
                    Verb.RELEASED,
                    "handed to delivery for " + reply.recipients().size() + " recipient(s)");
        }
    }

    /**
     * When copies and mails of a reply that leaves are to follow it: at once, but in a burst little by little, so that they
     * keep neither the other replies waiting nor the work of people.
     */
    private synchronized Instant followUp(Instant now) {
        if (dueInOneGo < BURST) {
            return now;
        }
        Instant next = lastFollowUp.plus(BETWEEN_FOLLOW_UPS);
        boolean afterAnother = next.isAfter(now) && next.isBefore(now.plus(LATEST_FOLLOW_UP));
        lastFollowUp = afterAnother ? next : now;
        return lastFollowUp;
    }

    /** The server of a customer took it at this time: of several the first one's answer is when the case was answered. */
    public void delivered(long heldId, String answer, Instant at) {
        replies.byId(heldId)
                .ifPresent(reply -> unit.together(() -> {
                    arrived(reply, at);
                    if (replies.delivered(heldId)) {
                        desk.tell(reply, Verb.DELIVERED, answer);
                    }
                }));
    }

    /** This server has taken it for a customer who has a mailbox here. */
    public void accepted(long heldId) {
        replies.byId(heldId).ifPresent(reply -> arrived(reply, clock.instant()));
    }

    /** A customer has the reply since then: the case is answered, unless it is a question to an expert. */
    public void arrived(HeldReply reply, Instant at) {
        boolean onItsWay = cases.answerTaken(reply.caseId(), at);
        if (!onItsWay && !answered(reply) && !asking.asks(reply)) {
            cases.firstResponse(reply.caseId(), at);
        }
    }

    private boolean answered(HeldReply reply) {
        return cases.current(reply.caseId())
                .filter(theCase -> theCase.firstResponseAt().isPresent())
                .isPresent();
    }

    /** The customer's server refused it, or delivery gave up. */
    public void undelivered(long heldId, String answer) {
        replies.byId(heldId)
                .ifPresent(reply -> unit.together(() -> {
                    if (replies.undelivered(heldId, List.of())) {
                        desk.tell(reply, Verb.FAILED, answer);
                    }
                }));
    }
}
