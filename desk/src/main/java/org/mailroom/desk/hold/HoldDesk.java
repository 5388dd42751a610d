package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** What people and the clock do with held replies: keep, recall, decide, let go. Each tells its story. */
public final class HoldDesk {
    /** A reply that is to leave at once and has not left after this time is shown to its author. */
    public static final Duration LEAVES_AT_ONCE = Duration.ofSeconds(10);

    private final HeldReplies replies;
    private final StoryBook stories;
    private final UnitOfWork unit;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final ReviewClaims claims;

    /** @param unit makes one transaction of a change and its story */
    public HoldDesk(HeldReplies replies, StoryBook stories, UnitOfWork unit, IdGenerator ids, InstantSource clock) {
        this.replies = replies;
        this.stories = stories;
        this.unit = unit;
        this.ids = ids;
        this.clock = clock;
        this.claims = new ReviewClaims(replies, this, ids, clock);
    }

    /** Who has which review to himself. */
    public ReviewClaims claims() {
        return claims;
    }

    /**
     * Keeps a reply, or a reply that came back or was blocked, and writes down who is told. A reply that was kept before
     * changes nothing. If another reply of the case was kept since the turn was seen, nothing is written or told either,
     * and it is to be looked again.
     *
     * @param warnings what its author is told though the reply goes its way
     * @param before what was told of the reply before
     */
    public Kept hold(
            DeskConfiguration desk,
            HeldReply reply,
            byte[] content,
            List<String> warnings,
            Turn turn,
            List<StoryEntry> before) {
        return unit.together(() -> {
            Kept kept = keep(desk, reply, content, warnings, turn);
            if (kept != Kept.OVERTAKEN) {
                List<StoryEntry> story = new ArrayList<>(before);
                story.addAll(told(reply, kept == Kept.KEPT));
                stories.write(story);
            }
            return kept;
        });
    }

    private Kept keep(DeskConfiguration desk, HeldReply reply, byte[] content, List<String> warnings, Turn turn) {
        List<WorkItem> work = holdWork(desk, reply, warnings);
        if (reply.state() == HeldState.COLLISION) {
            turn.collision().ifPresent(met -> work.add(notify(reply, HoldNews.collided(desk, reply, met))));
        }
        return turn.number()
                .map(number -> replies.holdInTurn(reply, content, work, number))
                .orElseGet(() -> replies.hold(reply, content, work) ? Kept.KEPT : Kept.REPEATED);
    }

    private List<WorkItem> holdWork(DeskConfiguration desk, HeldReply reply, List<String> warnings) {
        List<WorkItem> work = new ArrayList<>(List.of(show(reply, shownAt(reply))));
        work.addAll(reviewWork(desk, reply));
        HoldNews.of(reply, warnings).forEach(notice -> work.add(notify(reply, notice)));
        return work;
    }

    private List<StoryEntry> told(HeldReply reply, boolean held) {
        return story(
                reply,
                held ? HoldNews.verb(reply.state()) : Verb.REPEATED,
                held
                        ? HoldNews.words(reply.state()) + String.join("; ", reply.reasons())
                        : "the same reply is held or has left already: nothing is done twice");
    }

    /** The author, or somebody of the desk, takes the reply back. Answers whether it was in time. */
    public boolean recall(long heldId, String who) {
        Optional<HeldReply> found = replies.byId(heldId);
        if (found.isEmpty()) {
            return false;
        }
        return unit.together(() -> recall(found.get(), who));
    }

    /**
     * A copy by whose going a reply is taken back has gone from this place: it is forgotten and the reply taken back, both or
     * neither. Forgotten alone it would be shown anew after a crash, and the reply would leave.
     */
    public boolean recallBy(FolderPlace gone, long heldId, String who) {
        return unit.together(() -> replies.hidden(gone) && recall(heldId, who));
    }

    private boolean recall(HeldReply reply, String who) {
        boolean recalled = replies.recall(reply.id(), recallWork(reply, who));
        if (recalled) {
            tell(reply, Verb.RECALLED, who + " took it back before it left");
        } else if (!reply.state().recallable()) {
            tell(
                    reply,
                    Verb.REFUSED,
                    who + " wanted it back, too late: it is "
                            + reply.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        return recalled;
    }

    /** Whoever waits among the collisions because of the reply, as far as is known, learns that it has not left. */
    private List<WorkItem> recallWork(HeldReply recalled, String who) {
        List<WorkItem> todo = new ArrayList<>(List.of(show(recalled)));
        if (recalled.state() != HeldState.COLLISION) {
            replies.ofCase(recalled.caseId()).stream()
                    .filter(other -> other.state() == HeldState.COLLISION
                            && !other.agent().equals(recalled.agent())
                            && !other.heldAt().isBefore(recalled.heldAt()))
                    .forEach(other -> todo.add(notify(other, HoldNews.free(recalled, who))));
        }
        return todo;
    }

    /** A reviewer decides without a word. */
    public boolean decide(long heldId, Disposition disposition, String reviewer) {
        return decide(heldId, disposition, reviewer, List.of());
    }

    /**
     * A reviewer decides. Nobody decides about a reply of his own. Answers whether the decision counts.
     *
     * @param comment what the author is told if the reply goes back
     */
    public boolean decide(long heldId, Disposition disposition, String reviewer, List<String> comment) {
        Optional<HeldReply> found = replies.byId(heldId);
        if (found.isEmpty()) {
            return false;
        }
        HeldReply reply = found.get();
        if (reply.agent().equals(reviewer)) {
            tell(reply, Verb.REFUSED, reviewer + " may not decide about a reply of their own");
            return false;
        }
        List<WorkItem> work = new ArrayList<>(List.of(show(reply)));
        if (disposition == Disposition.RETURN) {
            work.add(notify(reply, HoldNews.returnedBy(reply, reviewer, comment)));
        }
        Instant now = clock.instant();
        Instant leaves = SendLater.wished(reply) && reply.releaseAt().isAfter(now) ? reply.releaseAt() : now;
        return unit.together(() -> {
            boolean decided = replies.decide(heldId, disposition, reviewer, leaves, work);
            tell(reply, decided ? verb(disposition) : Verb.REFUSED, words(decided, reply, reviewer, comment));
            return decided;
        });
    }

    private String words(boolean decided, HeldReply reply, String reviewer, List<String> comment) {
        return decided
                ? "decided by " + reviewer + ", " + ReviewDeadline.waited(reply.heldAt(), clock.instant())
                        + (comment.isEmpty() ? "" : ": " + String.join(" | ", comment))
                : reviewer + " decided too late: "
                        + reply.decidedBy().map(by -> by + " was first").orElse("it is no longer under review");
    }

    /**
     * Puts an edited copy in the place of a held reply and writes down who is told. Answers whether it was in time.
     *
     * @param from states in which it may be replaced
     * @param words what is told of it
     */
    public boolean replace(
            DeskConfiguration desk,
            HeldReply edited,
            byte[] content,
            Set<HeldState> from,
            String editor,
            List<String> warnings,
            String words) {
        List<WorkItem> work = new ArrayList<>(List.of(show(edited)));
        work.addAll(reviewWork(desk, edited));
        HoldNews.of(edited, warnings).forEach(notice -> work.add(notify(edited, notice)));
        return unit.together(() -> {
            boolean replaced = replies.replace(edited, content, from, editor, clock.instant(), work);
            if (replaced) {
                tell(edited, Verb.REPLACED, words);
            }
            return replaced;
        });
    }

    /** Writes down that the copies of the reply are to be looked after. */
    public WorkItem show(HeldReply reply) {
        return show(reply, clock.instant());
    }

    WorkItem show(HeldReply reply, Instant at) {
        return WorkItem.due(ids.next(), WorkKind.SHOW_HELD, reply.desk(), reply.id(), "", at);
    }

    /** What nobody has time to recall is put into the outbox only if it does not leave at once. */
    private Instant shownAt(HeldReply reply) {
        Instant now = clock.instant();
        boolean leavesAtOnce =
                reply.state() == HeldState.HELD && !reply.releaseAt().isAfter(now);
        return leavesAtOnce ? now.plus(LEAVES_AT_ONCE) : now;
    }

    /** Writes down that supervisors are to be asked, and what follows if none of them answers, where the desk wants it. */
    private List<WorkItem> reviewWork(DeskConfiguration desk, HeldReply reply) {
        List<WorkItem> work = new ArrayList<>();
        if (reply.state() == HeldState.REVIEW) {
            Instant now = clock.instant();
            work.addAll(askReviewers(desk, reply));
            ReviewDeadline.of(desk, now)
                    .ifPresent(deadline -> work.add(reviewItem(WorkKind.REVIEW_TIMEOUT, reply, deadline)));
        }
        return work;
    }

    /** Writes down that supervisors are to be asked, where the desk wants it. */
    List<WorkItem> askReviewers(DeskConfiguration desk, HeldReply reply) {
        return desk.review().requests() ? List.of(reviewItem(WorkKind.ASK_REVIEW, reply, clock.instant())) : List.of();
    }

    private WorkItem reviewItem(WorkKind kind, HeldReply reply, Instant due) {
        return WorkItem.due(
                ids.next(), kind, reply.desk(), reply.id(), reply.identity().digest(), due);
    }

    /** Writes down that people of the desk are to be told something about the reply. */
    public WorkItem notify(HeldReply reply, HeldNotice notice) {
        return WorkItem.due(ids.next(), WorkKind.TELL_HELD, reply.desk(), reply.id(), notice.write(), clock.instant());
    }

    /**
     * Gives a reply back to its author before it left, which is nobody's decision. Answers whether it was in time.
     *
     * @param from states in which it may go back
     * @param who what made it go back
     */
    boolean giveBack(HeldReply reply, byte[] content, List<String> reasons, Set<HeldState> from, String who) {
        HeldReply returned = new HeldReply(
                reply.id(),
                reply.desk(),
                reply.caseId(),
                reply.agent(),
                reply.source(),
                reply.identity(),
                HeldState.RETURNED,
                reply.releaseAt(),
                reply.sender(),
                reply.recipients(),
                reply.subject(),
                reasons,
                reply.heldAt(),
                Optional.of(who),
                reply.token());
        List<WorkItem> work = new ArrayList<>(List.of(show(returned)));
        HoldNews.of(returned, List.of()).forEach(notice -> work.add(notify(returned, notice)));
        return unit.together(() -> {
            boolean back = replies.replace(returned, content, from, who, clock.instant(), work);
            if (back) {
                tell(returned, Verb.RETURNED, String.join("; ", reasons));
            }
            return back;
        });
    }

    /** That the author's last reply to the case came back, and by whom; empty where it did not. */
    public Optional<String> history(long caseId, String agent) {
        return replies.ofCase(caseId).stream()
                .filter(reply -> reply.agent().equals(agent))
                .reduce((earlier, later) -> later)
                .filter(last -> last.state() == HeldState.RETURNED)
                .map(last -> "the one before it was given back by "
                        + last.decidedBy().orElse("a screen") + ": " + String.join("; ", last.reasons()));
    }

    /** Tells something about a held reply. */
    public void tell(HeldReply reply, Verb verb, String words) {
        stories.write(story(reply, verb, words));
    }

    private List<StoryEntry> story(HeldReply reply, Verb verb, String words) {
        return new Storyteller(ids, clock, reply.desk(), reply.source())
                .ofMessage(Optional.of(reply.identity().messageId()))
                .ofCase(reply.caseId())
                .tell(verb, words)
                .entries();
    }

    private static Verb verb(Disposition disposition) {
        return switch (disposition) {
            case RELEASE -> Verb.APPROVED;
            case RETURN -> Verb.RETURNED;
            case DISCARD -> Verb.DISCARDED;
        };
    }
}
