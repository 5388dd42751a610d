package org.mailroom.desk.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.Difference;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.ReviewDeadline;
import org.mailroom.desk.hold.SendLater;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.story.Verb;

/**
 * Puts edited copies in the place of held replies: dressed, screened and decided about like what an agent submits. An
 * edit that cannot be looked through waits for a reviewer.
 */
public final class Edits {
    private static final Set<HeldState> RECALLABLE = EnumSet.of(HeldState.HELD, HeldState.REVIEW, HeldState.COLLISION);

    private final OutboundDesk outbound;
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final Cases cases;
    private final InstantSource clock;

    public Edits(OutboundDesk outbound, HeldReplies replies, HoldDesk hold, Cases cases, InstantSource clock) {
        this.outbound = outbound;
        this.replies = replies;
        this.hold = hold;
        this.cases = cases;
        this.clock = clock;
    }

    /** An edited copy, ready to leave. */
    private record Edited(
            RawMessage message, List<EmailAddress> recipients, List<Concern> concerns, boolean question) {}

    /**
     * The author puts an edited copy in the place of a reply; its time begins again.
     *
     * @throws IllegalStateException when nothing can be made of the copy
     */
    public EditOutcome byAuthor(DeskConfiguration desk, HeldReply reply, RawMessage copy) {
        return put(desk, reply, copy, RECALLABLE, reply.agent());
    }

    /** A supervisor lets a reply go that waits among the collisions, as it is: looked through, in review where it must be. */
    public void bySupervisor(DeskConfiguration desk, HeldReply reply, String supervisor) {
        put(desk, reply, RawMessage.of(replies.contentOf(reply)), Set.of(HeldState.COLLISION), supervisor);
    }

    private EditOutcome put(DeskConfiguration desk, HeldReply reply, RawMessage copy, Set<HeldState> from, String who) {
        Instant now = clock.instant();
        MailMessage mail = MailMessage.read(copy);
        SendLater wish = SendLater.read(desk, mail, now).or(SendLater.of(reply));
        Edited edited = edited(desk, reply, SendLater.removedFrom(mail));
        SamplingDecision sampling = edited.question() ? SamplingDecision.OF_A_QUESTION : sampling(desk, reply);
        HoldDecision decision = wish.with(desk, outbound.decide(desk, edited.concerns(), sampling, now));
        HeldReply changed =
                changed(reply, edited, decision.state(), decision.releaseAt(), decision.reasons(), Optional.empty());
        boolean replaced = hold.replace(
                desk,
                changed,
                edited.message().bytes(),
                from,
                who,
                decision.warnings(),
                who + did(reply) + difference(reply, edited) + "; " + state(decision));
        if (replaced) {
            return EditOutcome.DONE;
        }
        return replies.showing(reply.id()).isPresent() ? EditOutcome.NOT_YET : EditOutcome.TOO_LATE;
    }

    /**
     * A reviewer edits a reply and lets it go. What must never leave is refused all the same.
     *
     * @return whether it goes
     */
    public boolean byReviewer(DeskConfiguration desk, HeldReply reply, RawMessage copy, String reviewer) {
        Edited edited = edited(desk, reply, SendLater.removedFrom(MailMessage.read(copy)));
        Optional<Concern> blocks = edited.concerns().stream()
                .filter(concern -> concern.action() == ScreenAction.BLOCK)
                .findFirst();
        if (blocks.isPresent()) {
            hold.tell(
                    reply,
                    Verb.REFUSED,
                    "what " + reviewer + " wrote may not leave: " + blocks.get().words());
            return false;
        }
        Instant now = clock.instant();
        Instant leaves = SendLater.wished(reply) && reply.releaseAt().isAfter(now) ? reply.releaseAt() : now;
        HeldReply changed = changed(reply, edited, HeldState.HELD, leaves, reply.reasons(), Optional.of(reviewer));
        boolean replaced = hold.replace(
                desk,
                changed,
                edited.message().bytes(),
                Set.of(HeldState.REVIEW),
                reviewer,
                List.of(),
                reviewer + " edited it: " + difference(reply, edited) + found(edited));
        if (replaced) {
            hold.tell(
                    changed,
                    Verb.APPROVED,
                    "decided by " + reviewer + ", as edited, " + ReviewDeadline.waited(reply.heldAt(), now));
        }
        return replaced;
    }

    private static String did(HeldReply before) {
        return before.state() == HeldState.COLLISION ? " sends it in spite of the other answer: " : " edited it: ";
    }

    private static String state(HoldDecision decision) {
        return String.join("; ", decision.reasons());
    }

    private static String found(Edited edited) {
        return edited.concerns().isEmpty()
                ? ""
                : "; found in it: "
                        + String.join(
                                "; ",
                                edited.concerns().stream().map(Concern::write).toList());
    }

    private String difference(HeldReply reply, Edited edited) {
        return replies.content(reply.id())
                .map(before -> Difference.between(
                                MailMessage.read(RawMessage.of(before)), MailMessage.read(edited.message()))
                        .words())
                .orElse("nothing is known of what it was");
    }

    private SamplingDecision sampling(DeskConfiguration desk, HeldReply reply) {
        int number = replies.departed(desk.id(), reply.agent(), reply.caseId());
        return outbound.draw(desk, author(desk, reply), reply.caseId(), number);
    }

    private Edited edited(DeskConfiguration desk, HeldReply reply, RawMessage copy) {
        MailMessage before = MailMessage.read(RawMessage.of(replies.contentOf(reply)));
        Case theCase = cases.byId(reply.caseId())
                .orElseThrow(() -> new IllegalStateException("case " + reply.caseId() + " is gone"));
        boolean question = outbound.asks(desk, before);
        List<EmailAddress> recipients =
                question ? reply.recipients() : recipients(desk, reply, before, MailMessage.read(copy));
        RawMessage face = outbound.dress(desk, theCase, MailMessage.read(copy));
        RawMessage dressed = question ? addressed(face, before) : face;
        RawMessage same = before.messageId()
                .map(id -> dressed.replaceField("Message-ID", "<" + id + ">"))
                .orElse(dressed);
        List<EmailAddress> together = question ? List.of() : Recipients.together(desk, named(MailMessage.read(copy)));
        return screened(
                desk,
                same,
                new Leaving(Optional.of(theCase.id()), recipients, people(theCase, reply), together, question));
    }

    private Edited screened(DeskConfiguration desk, RawMessage message, Leaving leaving) {
        List<EmailAddress> recipients = leaving.recipients();
        try {
            Screened screened = outbound.screen(desk, message, leaving);
            return new Edited(screened.message(), recipients, screened.concerns(), leaving.question());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Concern unknown = new Concern(ScreenAction.REVIEW, "the edited copy could not be screened: " + e);
            return new Edited(message, recipients, List.of(unknown), leaving.question());
        }
    }

    /** A question goes to whom it went, and its answers come back where they did. */
    private static RawMessage addressed(RawMessage copy, MailMessage before) {
        RawMessage addressed = copy.withoutFields("Cc"::equalsIgnoreCase);
        for (String field : List.of("To", "Reply-To")) {
            addressed = addressed.replaceField(field, before.field(field).orElse(""));
        }
        return addressed;
    }

    /** Who had a part in the case before this reply. */
    private List<EmailAddress> people(Case theCase, HeldReply reply) {
        return Stream.concat(
                        Stream.of(theCase.customer()),
                        cases.participants(theCase.id()).stream()
                                .filter(person -> !reply.recipients().contains(person)))
                .distinct()
                .toList();
    }

    /** Whom the copy names outside, and who was hidden before; if that is nobody, the same as before. */
    private static List<EmailAddress> recipients(
            DeskConfiguration desk, HeldReply reply, MailMessage before, MailMessage copy) {
        List<EmailAddress> named = named(before);
        List<EmailAddress> wanted = Stream.concat(
                        named(copy).stream(),
                        reply.recipients().stream().filter(recipient -> !named.contains(recipient)))
                .distinct()
                .toList();
        List<EmailAddress> outside = Recipients.sort(desk, wanted).outside();
        return outside.isEmpty() ? reply.recipients() : outside;
    }

    private static List<EmailAddress> named(MailMessage mail) {
        return Stream.of(mail.to(), mail.cc(), mail.mailboxes("Bcc"))
                .flatMap(List::stream)
                .map(Mailbox::address)
                .toList();
    }

    private static Person author(DeskConfiguration desk, HeldReply reply) {
        return Stream.concat(desk.agents().stream(), desk.supervisors().stream())
                .filter(person -> person.name().equals(reply.agent()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reply.agent() + " no longer works at desk " + desk.id()));
    }

    private static HeldReply changed(
            HeldReply reply,
            Edited edited,
            HeldState state,
            Instant releaseAt,
            List<String> reasons,
            Optional<String> reviewer) {
        MailMessage message = MailMessage.read(edited.message());
        return new HeldReply(
                reply.id(),
                reply.desk(),
                reply.caseId(),
                reply.agent(),
                reply.source(),
                MailIdentity.of(message),
                state,
                releaseAt,
                reply.sender(),
                edited.recipients(),
                message.subject(),
                reasons,
                reply.heldAt(),
                reviewer,
                reply.token());
    }
}
