package org.mailroom.desk.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.cases.NoteAddress;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.screening.Addressing;

/** Finds the case that an agent's mail answers: by its references, then by the number in its subject. */
public final class ReplyCaseFinder {
    private static final int MOST_STRANGERS = 20;

    private final Cases cases;

    public ReplyCaseFinder(Cases cases) {
        this.cases = cases;
    }

    private static List<EmailAddress> addressees(MailMessage message) {
        return Stream.concat(message.to().stream(), message.cc().stream())
                .map(Mailbox::address)
                .toList();
    }

    /** How rules want this case to be handled. */
    public Handling handling(long caseId) {
        return cases.byId(caseId).map(found -> found.triage().handling()).orElse(Handling.USUAL);
    }

    /** Whether the case is the first one that its customer has with the desk. */
    public boolean isFirstContact(DeskConfiguration desk, long caseId) {
        return cases.current(caseId).stream()
                .allMatch(found -> cases.casesOf(desk.id(), found.customer(), 2).stream()
                        .allMatch(other -> other.id() == found.id()));
    }

    /** The agent's mail under a name that tells nothing of him, and referring to others as they left. */
    public RawMessage named(DeskConfiguration desk, Person agent, MailMessage message) {
        return new MessageNames(
                        desk,
                        agent,
                        id -> cases.byMessageIds(desk.id(), List.of(id), List.of())
                                .isPresent())
                .rename(message);
    }

    /** The case in which the desk has this very mail, by its Message-ID. */
    public Optional<Case> sentIn(DeskConfiguration desk, MailMessage message) {
        return message.messageId().flatMap(id -> cases.byMessageIds(desk.id(), List.of(id), addressees(message)));
    }

    /** The plan for this mail; a mail that answers none opens a case for its recipient. */
    public JoinPlan find(DeskConfiguration desk, MailMessage message) {
        return cases.byMessageIds(desk.id(), message.referredIds(), addressees(message))
                .or(() -> cases.byMentions(desk.id(), message.referredIds(), addressees(message)))
                .map(found -> existing(found, "it answers a message of it"))
                .or(() -> CaseNumber.find(desk.subjectTag(), message.subject())
                        .flatMap(number -> cases.byNumber(desk.id(), number))
                        .flatMap(found -> cases.current(found.id()))
                        .map(found -> existing(found, "the agent put its number into the subject")))
                .orElseGet(() -> new JoinPlan(
                        Destination.NEW_CASE,
                        Optional.empty(),
                        Interaction.Kind.REPLY,
                        Optional.empty(),
                        List.of("it answers no case that we know: a new one, of the recipient")));
    }

    /** The case of a mail to an address for notes: the one that the address names, else the one that it answers. */
    public Optional<Case> caseOfNote(DeskConfiguration desk, EmailAddress address, MailMessage message) {
        Optional<CaseNumber> number = NoteAddress.number(desk.subjectTag(), address);
        return number.isPresent()
                ? cases.byNumber(desk.id(), number.get()).flatMap(found -> cases.current(found.id()))
                : caseOfInternal(desk, message);
    }

    /** The case of a mail for colleagues or experts: what it answers, or attaches, or the number in its subject. */
    public Optional<Case> caseOfInternal(DeskConfiguration desk, MailMessage message) {
        return find(desk, message)
                .existing()
                .or(() -> cases.byMessageIds(
                        desk.id(),
                        ForwardedMail.in(message).stream()
                                .flatMap(forwarded -> forwarded.mail().messageId().stream())
                                .toList(),
                        List.of()));
    }

    /** Who took part in the case of the plan until now, the customer first; nobody where it is new. */
    public List<EmailAddress> people(JoinPlan plan) {
        return plan.existing().stream()
                .flatMap(found -> Stream.concat(Stream.of(found.customer()), cases.participants(found.id()).stream()))
                .distinct()
                .toList();
    }

    /** Whom a reply in a case of these people goes to, with what is known of those who are new to it. */
    public Addressing addressing(
            DeskConfiguration desk, MailMessage message, List<EmailAddress> recipients, List<EmailAddress> people) {
        Addressing addressing = Addressing.of(message, recipients, people, Map.of());
        Map<EmailAddress, String> others = new HashMap<>();
        addressing.strangers().stream()
                .limit(MOST_STRANGERS)
                .forEach(stranger -> cases.openCasesOf(desk.id(), stranger).stream()
                        .findFirst()
                        .ifPresent(other -> others.put(stranger, other.number().toString())));
        return Addressing.of(message, recipients, people, others);
    }

    private static JoinPlan existing(Case found, String how) {
        return new JoinPlan(
                Destination.EXISTING_CASE,
                Optional.of(found),
                Interaction.Kind.REPLY,
                Optional.empty(),
                List.of("it belongs to case " + found.number() + ": " + how));
    }
}
