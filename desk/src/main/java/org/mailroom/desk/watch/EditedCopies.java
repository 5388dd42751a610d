package org.mailroom.desk.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.Difference;
import org.mailroom.desk.hold.Disposition;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldNotice;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.EditOutcome;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItems;

/**
 * Understands copies of held replies that people save in folders: which reply a copy is of, by its keyed token, its
 * Message-ID, what it refers to, or its case; and whether it was edited.
 */
public final class EditedCopies {
    private static final List<String> OF_COPIES = List.of(MailroomFields.HELD, MailroomFields.REASON);

    private static final HeldNotice UNSEEN = new HeldNotice(
            HeldNotice.Place.AUTHOR,
            false,
            "Not sent",
            List.of(
                    "A changed copy of this reply was saved in your outbox just when the server stopped, and nobody knows by"
                            + " whom. Neither the reply nor the copy has left.",
                    "If the copy should be sent, send it from your mail program like any other reply."));

    private final HeldReplies replies;
    private final HeldTokens tokens;
    private final HoldDesk hold;
    private final OutboundDesk outbound;
    private final Edits edits;
    private final WorkItems work;
    private final ClientCopies clients;

    public EditedCopies(
            HeldReplies replies, HeldTokens tokens, HoldDesk hold, OutboundDesk outbound, Edits edits, WorkItems work) {
        this.replies = replies;
        this.tokens = tokens;
        this.hold = hold;
        this.outbound = outbound;
        this.edits = edits;
        this.work = work;
        this.clients = new ClientCopies(replies, hold, outbound, work);
    }

    /** Whether a mail of no case beside others of a case is what an agent's program keeps of a reply; then it is noted. */
    public boolean keptByClient(DeskConfiguration desk, FolderPlace place, String who, RawMessage copy) {
        return clients.note(desk, place, who, copy);
    }

    /**
     * A copy appeared in an outbox: its author's edit takes the place of what is held, a reply that waits among the
     * collisions is let go by its author or a supervisor, anything else is left alone.
     */
    void inOutbox(DeskConfiguration desk, FolderPlace place, String who, RawMessage copy) {
        Optional<HeldReply> found = named(desk, copy)
                .or(() -> alone(
                        desk,
                        copy,
                        reply -> reply.agent().equals(who) && reply.state().recallable()));
        found.ifPresent(reply -> {
            if (reply.agent().equals(who)) {
                edit(desk, reply, place, copy);
            } else if (reply.state() == HeldState.COLLISION) {
                collided(desk, reply, place, who);
            } else {
                hold.tell(reply, Verb.REFUSED, who + " may not edit a reply of " + reply.agent());
            }
        });
    }

    /** Somebody else moved a reply out of the collisions: a supervisor lets it go as it is, for others it comes back. */
    private void collided(DeskConfiguration desk, HeldReply reply, FolderPlace place, String who) {
        boolean supervisor =
                desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
        if (!supervisor) {
            hold.tell(reply, Verb.REFUSED, who + " may not send a reply of " + reply.agent());
            replies.copies(reply.id()).stream()
                    .filter(copy -> copy.role() == HeldCopy.Role.COLLISION)
                    .forEach(copy -> replaced(reply, copy.place()));
        } else {
            edits.bySupervisor(desk, reply, who);
        }
        replaced(reply, place);
        work.add(hold.show(reply), Optional.empty());
    }

    /** What lies there is taken away, and its going means nothing. */
    private void replaced(HeldReply reply, FolderPlace place) {
        replies.shown(new HeldCopy(reply.id(), place, HeldCopy.Role.REPLACED));
    }

    private void edit(DeskConfiguration desk, HeldReply reply, FolderPlace place, RawMessage copy) {
        EditOutcome outcome = attempt(desk, reply, copy);
        switch (outcome) {
            case DONE -> {
                replaced(reply, place);
                work.add(hold.show(reply), Optional.empty());
            }
            case NOT_YET -> throw new IllegalStateException("held reply " + reply.id() + " is just being shown");
            case TOO_LATE -> tooLate(reply);
        }
    }

    /** An edit of which nothing can be made takes the reply back: what its author wanted changed must not leave. */
    private EditOutcome attempt(DeskConfiguration desk, HeldReply reply, RawMessage copy) {
        try {
            return edits.byAuthor(desk, reply, copy);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            hold.recall(reply.id(), reply.agent() + " (by an edited copy that could not be taken: " + e + ")");
            return EditOutcome.TOO_LATE;
        }
    }

    private void tooLate(HeldReply reply) {
        hold.tell(reply, Verb.REFUSED, "an edited copy came too late or could not be taken; it is not sent");
        HeldNotice notice = new HeldNotice(
                HeldNotice.Place.AUTHOR,
                false,
                "Not sent",
                List.of(
                        "The edited copy that you saved in your outbox is not sent: the reply has left, was decided about,"
                                + " or was taken back.",
                        "If it should be sent, send it from your mail program like any other reply."));
        work.add(hold.notify(reply, notice), Optional.empty());
    }

    /**
     * An edited copy that nobody saw being saved takes the reply back: it must not leave as it was, and by whose hand it was
     * changed is not known. A copy that the desk made itself means nothing.
     */
    void savedUnseen(DeskConfiguration desk, RawMessage copy) {
        named(desk, copy)
                .filter(reply -> reply.state().recallable() && !made(reply, copy))
                .filter(reply ->
                        hold.recall(reply.id(), "an edited copy that was saved while nobody watched the folders"))
                .ifPresent(reply -> work.add(hold.notify(reply, UNSEEN), Optional.empty()));
    }

    /** Whether it is what the desk shows of the reply, byte by byte. */
    private boolean made(HeldReply reply, RawMessage copy) {
        byte[] bare = copy.withoutFields(name -> OF_COPIES.stream().anyMatch(name::equalsIgnoreCase))
                .bytes();
        return replies.content(reply.id())
                .filter(content -> Arrays.equals(content, bare))
                .isPresent();
    }

    /** Which reply a copy in a folder of decisions is of. */
    Optional<HeldReply> inReview(DeskConfiguration desk, RawMessage copy) {
        return named(desk, copy).or(() -> alone(desk, copy, reply -> reply.state() == HeldState.REVIEW));
    }

    /** The reply of which a copy shows what it was before somebody edited it. */
    Optional<HeldReply> overtaken(DeskConfiguration desk, RawMessage copy) {
        String token = copy.only(MailroomFields.HELD).orElse("");
        return HeldTokens.claimed(token)
                .flatMap(replies::byId)
                .filter(reply -> reply.desk().equals(desk.id()) && showed(reply, token));
    }

    private boolean showed(HeldReply reply, String token) {
        return replies.versions(reply.id()).stream()
                .map(version -> MailIdentity.of(MailMessage.read(RawMessage.of(version.content()))))
                .anyMatch(before -> tokens.genuine(token, reply, before.digest()));
    }

    /** A supervisor decides by this copy. Answers whether the decision counts. */
    boolean decide(DeskConfiguration desk, HeldReply reply, Disposition disposition, String who, RawMessage copy) {
        if (unchanged(reply, copy) || reply.agent().equals(who) || disposition == Disposition.DISCARD) {
            return hold.decide(reply.id(), disposition, who);
        }
        return disposition == Disposition.RETURN
                ? hold.decide(reply.id(), disposition, who, comment(reply, copy))
                : edits.byReviewer(desk, reply, copy, who);
    }

    private List<String> comment(HeldReply reply, RawMessage copy) {
        return replies.content(reply.id())
                .map(content -> Difference.between(MailMessage.read(RawMessage.of(content)), MailMessage.read(copy))
                        .come())
                .orElse(List.of());
    }

    private boolean unchanged(HeldReply reply, RawMessage message) {
        return replies.content(reply.id())
                .filter(content -> Arrays.equals(RawMessage.of(content).bodyBytes(), message.bodyBytes()))
                .isPresent();
    }

    /** The reply whose keyed token the copy bears. */
    Optional<HeldReply> named(DeskConfiguration desk, RawMessage copy) {
        String token = copy.only(MailroomFields.HELD).orElse("");
        return HeldTokens.claimed(token)
                .flatMap(replies::byId)
                .filter(reply -> reply.desk().equals(desk.id()) && tokens.genuine(token, reply));
    }

    /** The reply of which the copy is what the desk shows, byte by byte; a draft that somebody edits is none. */
    Optional<HeldReply> shown(DeskConfiguration desk, RawMessage copy) {
        return named(desk, copy).filter(reply -> made(reply, copy));
    }

    /** The reply of the copy's case that fits and is named by the copy, or is the only one there. */
    private Optional<HeldReply> alone(DeskConfiguration desk, RawMessage copy, Predicate<HeldReply> fits) {
        if (copy.only(MailroomFields.HELD).isPresent()) {
            return Optional.empty();
        }
        MailMessage message = MailMessage.read(copy);
        List<HeldReply> fitting = outbound.plan(desk, message).existing().map(Case::id).stream()
                .flatMap(id -> replies.ofCase(id).stream())
                .filter(fits)
                .toList();
        Optional<HeldReply> named = fitting.stream()
                .filter(reply -> refersTo(message, reply.identity().messageId()))
                .findFirst();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : named;
    }

    private static boolean refersTo(MailMessage message, String messageId) {
        return message.messageId().filter(messageId::equals).isPresent()
                || message.referredIds().contains(messageId);
    }
}
