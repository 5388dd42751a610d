package org.mailroom.desk.cases;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.BounceReport;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.intake.ThanksOnly;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/**
 * Finds the case of an inbound mail. The order is one of trust: what a bounce returns, our own keyed tokens, the
 * Message-IDs it refers to, and last, believed only if people of the case are among
 * those of the mail, what mails of the case referred to and the number in its subject. A mail of none of these is
 * compared with the mails of the same customer that wait for an answer. A mail that its
 * sender's domain does not vouch for is nobody's: it finds its case by a keyed token alone.
 *
 * <p>Reads the store and changes nothing, so that a sample can be explained with it.
 */
public final class CaseFinder {
    private final Cases cases;
    private final ReplyTokens tokens;
    private final LongFunction<Optional<Long>> caseOfHeldReply;
    private final Continuation continuation;

    /** @param caseOfHeldReply the case of a held reply by the reply's identifier */
    public CaseFinder(
            Cases cases, ReplyTokens tokens, LongFunction<Optional<Long>> caseOfHeldReply, InstantSource clock) {
        this.cases = cases;
        this.tokens = tokens;
        this.caseOfHeldReply = caseOfHeldReply;
        this.continuation = new Continuation(cases, clock);
    }

    /** The plan for this mail. */
    public JoinPlan find(DeskConfiguration desk, Arrival arrival, Recognition recognition) {
        Search search = new Search(desk, arrival, recognition);
        Optional<Case> found = search.byReturnToken()
                .or(search::byReturnedMessage)
                .or(search::byReplyToken)
                .or(search::byWhatAnybodyCanWrite);
        return search.plan(found);
    }

    /** The looks at one mail. */
    private final class Search {
        private final DeskConfiguration desk;
        private final MailMessage message;
        private final Arrival arrival;
        private final Recognition recognition;
        private final List<String> reasons = new ArrayList<>();
        private Optional<Long> repliedTo = Optional.empty();

        Search(DeskConfiguration desk, Arrival arrival, Recognition recognition) {
            this.desk = desk;
            this.message = arrival.message();
            this.arrival = arrival;
            this.recognition = recognition;
        }

        Optional<Case> byReturnToken() {
            for (String detail : details()) {
                Optional<Long> held = tokens.heldReplyOf(desk.id(), detail);
                Optional<Case> found = held.flatMap(caseOfHeldReply::apply)
                        .or(() -> tokens.caseOfAutomatic(desk.id(), detail))
                        .flatMap(cases::byId)
                        .filter(this::mayReturn);
                if (found.isPresent()) {
                    repliedTo = held;
                    return found.map(because("the return address of our own mail names it"));
                }
            }
            return Optional.empty();
        }

        /** Machines return our mail from anywhere; a person who writes to a return address must be of the case. */
        private boolean mayReturn(Case found) {
            boolean may = recognition.machineSent() || takesPart(found);
            if (!may) {
                reasons.add("the return address of our mail is not believed in the hands of this sender");
            }
            return may;
        }

        private boolean takesPart(Case found) {
            return arrival.passedOn().isPresent()
                    || senders().stream().anyMatch(cases.participants(found.id())::contains);
        }

        Optional<Case> byReturnedMessage() {
            return recognition
                    .bounce()
                    .flatMap(BounceReport::returnedMessageId)
                    .flatMap(id -> cases.byMessageIds(desk.id(), List.of(id), List.of()))
                    .map(because("the bounce returns a message of it"));
        }

        Optional<Case> byReplyToken() {
            for (String detail : details()) {
                for (EmailAddress sender : senders()) {
                    Optional<Case> found =
                            tokens.caseOf(desk.id(), detail, sender).flatMap(cases::byId);
                    if (found.isPresent()) {
                        return found.map(because("the reply address names it and was made for " + sender.readable()));
                    }
                }
            }
            if (details().stream().anyMatch(ReplyTokens::looksLikeOne)) {
                reasons.add("the reply address was not made for this sender and is not believed");
            }
            return Optional.empty();
        }

        Optional<Case> byWhatAnybodyCanWrite() {
            Optional<String> disowned = arrival.disowned();
            if (disowned.isPresent()) {
                reasons.add(disowned.get() + ": what it refers to and the number in its subject are not believed");
                return Optional.empty();
            }
            return byReferences().or(this::byMentions).or(this::bySubject).or(this::byMatter);
        }

        Optional<Case> byReferences() {
            List<String> ids = new ArrayList<>(message.referredIds());
            if (arrival.matter() != message) {
                arrival.matter().messageId().ifPresent(ids::add);
                ids.addAll(arrival.matter().referredIds());
            }
            return cases.byMessageIds(desk.id(), ids, senders()).map(because("it refers to a message of it"));
        }

        Optional<Case> byMentions() {
            List<String> ids = new ArrayList<>(message.referredIds());
            message.messageId().ifPresent(ids::add);
            return cases.byMentions(desk.id(), ids, people())
                    .map(because("a message of it refers to this one, or to the same as this one"));
        }

        /** Who wrote it and who else has it outside the desk. */
        private List<EmailAddress> people() {
            List<EmailAddress> people = new ArrayList<>(senders());
            people.addAll(CaseJoiner.addressees(desk, message));
            return people;
        }

        Optional<Case> bySubject() {
            for (CaseNumber number : CaseNumber.findAll(desk.subjectTag(), message.subject())) {
                Optional<Case> found = cases.byNumber(desk.id(), number);
                if (found.filter(this::takesPart).isPresent()) {
                    return found.map(because("the subject names it and the sender takes part in it"));
                }
                found.ifPresent(other -> reasons.add("the subject names case " + other.number()
                        + ", but the sender takes no part in it: not believed"));
            }
            return Optional.empty();
        }

        JoinPlan plan(Optional<Case> found) {
            if (found.isPresent()) {
                return planIn(found.get());
            }
            if (opensNoCase(recognition.kind()) && !forwarded()) {
                reasons.add("it belongs to no case, and a machine's mail opens none");
                return new JoinPlan(Destination.NO_CASE, found, kindInCase(recognition.kind()), repliedTo, reasons);
            }
            reasons.add("it belongs to no case that we know: a new one");
            return new JoinPlan(Destination.NEW_CASE, found, Interaction.Kind.INQUIRY, repliedTo, reasons);
        }

        /** Whether one of the desk's people says that it is a customer's. */
        private boolean forwarded() {
            return arrival.passedOn().flatMap(PassedOn::forwarded).isPresent();
        }

        private JoinPlan planIn(Case found) {
            if (arrival.passedOn().isPresent() && !forwarded()) {
                reasons.add(
                        arrival.passedOn().get().agent() + " wrote it to the desk: a note, the case stays as it is");
                return joining(found, Interaction.Kind.NOTE);
            }
            Interaction.Kind kind = kindInCase(recognition.kind());
            boolean thanks = recognition.kind() == MailKind.PERSON && thanksOnly(found);
            if (thanks && (found.state() == CaseState.OPEN || !desk.cases().thanksReopens())) {
                reasons.add("it gives thanks and says nothing else, so the case stays as it is");
                return joining(found, Interaction.Kind.THANKS);
            }
            if (kind != Interaction.Kind.FOLLOW_UP || opensNoCase(recognition.kind())) {
                return joining(found, kind);
            }
            Optional<Case> alive = continuation.of(desk, found, reasons::add);
            return alive.map(theCase -> joining(theCase, kind))
                    .orElseGet(() -> new JoinPlan(
                            Destination.NEW_CASE,
                            Optional.empty(),
                            Interaction.Kind.INQUIRY,
                            repliedTo,
                            reasons,
                            Optional.of(found)));
        }

        private JoinPlan joining(Case theCase, Interaction.Kind kind) {
            return new JoinPlan(Destination.EXISTING_CASE, Optional.of(theCase), kind, repliedTo, reasons);
        }

        private boolean thanksOnly(Case theCase) {
            Stream<String> writer = message.from().stream().flatMap(from -> from.displayName().stream());
            Stream<String> people = desk.agents().stream().map(Person::name);
            return ThanksOnly.says(
                    message,
                    theCase.subject(),
                    Stream.of(writer, people, Stream.of(desk.displayName())).flatMap(names -> names));
        }

        /**
         * A person who asks the same again before he has an answer, though in a new thread. Nothing may speak against
         * the sender, and what a form writes around the words must not make them alike.
         */
        Optional<Case> byMatter() {
            boolean person = recognition.kind() == MailKind.PERSON || recognition.kind() == MailKind.FORM;
            if (!desk.cases().joinRepeats() || !person || !recognition.acknowledgeable()) {
                return Optional.empty();
            }
            Optional<MatterSketch> sketch = MatterSketch.of(message);
            Optional<EmailAddress> customer = arrival.correspondent();
            if (sketch.isEmpty() || customer.isEmpty()) {
                return Optional.empty();
            }
            boolean form = recognition.kind() == MailKind.FORM;
            return cases.sketches(desk.id(), customer.get()).stream()
                    .filter(earlier -> form
                            ? earlier.sketch().sameAs(sketch.get())
                            : earlier.sketch().alike(sketch.get()))
                    .findFirst()
                    .map(SketchedMail::theCase)
                    .map(because("it says nearly the same as a mail of "
                            + customer.get().readable() + " that waits for an answer"));
        }

        private Function<Case, Case> because(String how) {
            return found -> {
                Case now = found.mergedInto().isEmpty()
                        ? found
                        : cases.current(found.id()).orElse(found);
                String merged = now.id() == found.id() ? "" : ", which is part of case " + now.number() + " now";
                reasons.add("it belongs to case " + found.number() + merged + ": " + how);
                return now;
            };
        }

        private List<String> details() {
            return arrival.envelope().recipients().stream()
                    .map(EmailAddress::detail)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private List<EmailAddress> senders() {
            return arrival.senders();
        }
    }

    /** Whether a mail of this kind that belongs to no case is filed aside instead of opening one. */
    public static boolean opensNoCase(MailKind kind) {
        return switch (kind) {
            case PERSON, FORM, CALENDAR -> false;
            case AUTO_REPLY,
                    OUT_OF_OFFICE,
                    BOUNCE,
                    DELAY_NOTICE,
                    READ_RECEIPT,
                    FEEDBACK_REPORT,
                    CHALLENGE_RESPONSE,
                    LIST_POST,
                    BULK,
                    SPAM,
                    OWN_MAIL,
                    SYSTEM_NOTICE -> true;
        };
    }

    private static Interaction.Kind kindInCase(MailKind kind) {
        return switch (kind) {
            case BOUNCE -> Interaction.Kind.BOUNCE;
            case PERSON, FORM, CALENDAR, LIST_POST -> Interaction.Kind.FOLLOW_UP;
            case AUTO_REPLY,
                    OUT_OF_OFFICE,
                    DELAY_NOTICE,
                    READ_RECEIPT,
                    FEEDBACK_REPORT,
                    CHALLENGE_RESPONSE,
                    BULK,
                    SPAM,
                    OWN_MAIL,
                    SYSTEM_NOTICE -> Interaction.Kind.AUTOMATIC;
        };
    }
}
