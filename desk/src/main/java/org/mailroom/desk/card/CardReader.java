package org.mailroom.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.customers.ContactHistory;
import org.mailroom.desk.customers.ContactHistory.Contact;
import org.mailroom.desk.customers.CustomerRecord;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.knowledge.KnowledgeBase;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.tracking.TrackingNumbers;

/** Finds out what is to stand on the card of a case. */
public final class CardReader {
    /** So many mails of the customer are looked into. */
    static final int MOST_READ = 3;

    private static final int MOST_CASES = 6;
    private static final int MOST_MAILS = 12;
    private static final int MOST_REASONS = 3;

    private final Cases cases;
    private final ServiceClocks clocks;
    private final StoryBook stories;
    private final HeldReplies replies;
    private final ContactHistory contacts;
    private final Supplier<Map<String, KnowledgeBase>> knowledge;

    public CardReader(
            Cases cases,
            ServiceClocks clocks,
            StoryBook stories,
            HeldReplies replies,
            ContactHistory contacts,
            Supplier<Map<String, KnowledgeBase>> knowledge) {
        this.cases = cases;
        this.clocks = clocks;
        this.stories = stories;
        this.replies = replies;
        this.contacts = contacts;
        this.knowledge = knowledge;
    }

    /**
     * What stands on the card.
     *
     * @param newest the customer's newest mails as they lie in the folder, the newest first
     */
    CardText read(DeskConfiguration desk, Case theCase, List<RawMessage> newest) {
        Contact contact = contacts.of(desk, theCase.customer(), MOST_CASES);
        List<Case> others = contact.cases().stream()
                .filter(other ->
                        other.id() != theCase.id() && other.mergedInto().isEmpty())
                .toList();
        List<Interaction> mails = cases.interactions(theCase.id());
        List<CardSection> sections = new ArrayList<>();
        sections.add(new CardSection("Case " + theCase.number(), facts(desk, theCase)));
        sections.add(new CardSection("Customer", customer(theCase, contact, newest)));
        sections.add(new CardSection("Actions: click and send", CardActions.of(desk, theCase, mails, others)));
        List<MailMessage> read = newest.stream().map(MailMessage::read).toList();
        sections.add(new CardSection("Parcels", parcels(read)));
        sections.add(new CardSection("Answers that may fit", answers(desk, theCase, read)));
        sections.add(new CardSection("Mails of this case", history(desk, gone(theCase, mails))));
        sections.add(new CardSection("Belongs together with", links(theCase)));
        sections.add(new CardSection("Other cases of this customer", earlier(desk, others)));
        return new CardText(sections);
    }

    private List<CardLine> facts(DeskConfiguration desk, Case theCase) {
        List<CardLine> lines = new ArrayList<>();
        lines.add(CardLine.of("\"" + theCase.subject() + "\""));
        lines.add(CardLine.of("It is " + words(theCase.state()) + ", "
                + theCase.agent().map(agent -> agent + "'s").orElse("nobody's") + ", of queue "
                + theCase.triage().queue() + ", opened " + desk.clock(theCase.openedAt())));
        due(desk, theCase, lines);
        lines.add(CardLine.of("Priority " + words(theCase.triage().priority())
                + theCase.triage().category().map(about -> ", about " + about).orElse("")
                + theCase.triage()
                        .language()
                        .map(code -> ", in language " + code)
                        .orElse("")
                + (theCase.triage().tags().isEmpty()
                        ? ""
                        : ", tags " + String.join(", ", theCase.triage().tags()))));
        stories.ofCase(theCase.id()).stream()
                .filter(entry -> entry.verb() == Verb.TRIAGED)
                .limit(MOST_REASONS)
                .forEach(entry -> lines.add(CardLine.of("Why: " + entry.words())));
        return lines;
    }

    private void due(DeskConfiguration desk, Case theCase, List<CardLine> lines) {
        List<ServiceClock> running = clocks.of(theCase.id()).stream()
                .filter(clock -> !clock.stopped())
                .toList();
        running.forEach(clock -> lines.add(CardLine.of("Due: " + clock.kind().words() + " " + desk.clock(clock.dueAt())
                + (clock.running() ? "" : " (paused)"))));
        if (running.isEmpty() && theCase.firstResponseAt().isEmpty()) {
            theCase.firstResponseDue().ifPresent(due -> lines.add(CardLine.of("Due: first answer " + desk.clock(due))));
        }
        theCase.answerLeft()
                .ifPresent(left -> lines.add(CardLine.of(
                        "An answer left " + desk.clock(left) + ", the customer's server has not accepted it yet")));
        theCase.firstResponseAt().ifPresent(at -> lines.add(CardLine.of("First answered " + desk.clock(at))));
    }

    private static List<CardLine> customer(Case theCase, Contact contact, List<RawMessage> newest) {
        List<CardLine> lines = new ArrayList<>();
        lines.add(CardLine.of(theCase.customer().readable()));
        newest.stream()
                .flatMap(mail -> mail.only(MailroomFields.UNVERIFIED).stream())
                .findFirst()
                .ifPresent(why -> lines.add(CardLine.of("Beware, it may be somebody else: " + why)));
        contact.badAddress().ifPresent(why -> lines.add(CardLine.of("Our mail does not arrive there: " + why)));
        contact.finding().record().ifPresent(record -> record(record, lines));
        return lines;
    }

    private static void record(CustomerRecord record, List<CardLine> lines) {
        lines.add(CardLine.of(record.words()
                        + record.id().map(id -> ", id " + id).orElse("")
                        + record.phone().map(phone -> ", phone " + phone).orElse(""))
                .passing());
        record.accountLink()
                .ifPresent(link -> lines.add(CardLine.of("Account", link).passing()));
        record.orderLink()
                .ifPresent(link -> lines.add(CardLine.of("Orders", link).passing()));
    }

    private static List<CardLine> parcels(List<MailMessage> mails) {
        return mails.stream()
                .flatMap(mail -> TrackingNumbers.in(mail.subject() + "\n" + mail.plainText()).stream())
                .distinct()
                .map(parcel -> CardLine.of(parcel.carrier() + " " + parcel.number(), parcel.link()))
                .toList();
    }

    private List<CardLine> answers(DeskConfiguration desk, Case theCase, List<MailMessage> mails) {
        Locale language = theCase.triage()
                .language()
                .map(Locale::forLanguageTag)
                .orElse(desk.languages().get(0));
        KnowledgeBase articles = knowledge.get().getOrDefault(desk.id(), KnowledgeBase.EMPTY);
        return mails.stream()
                .limit(1)
                .flatMap(mail -> articles.answers(mail.plainSubject() + "\n" + mail.plainOwnWords(), language).stream())
                .map(article -> CardLine.of(article.title(), article.link()))
                .toList();
    }

    /** The case's mails without replies that have not left, which may never do so. */
    private List<Interaction> gone(Case theCase, List<Interaction> mails) {
        Set<String> staying = replies.ofCase(theCase.id()).stream()
                .filter(reply -> !reply.state().departed())
                .map(reply -> reply.identity().messageId())
                .collect(Collectors.toSet());
        return mails.stream()
                .filter(mail -> mail.kind() != Interaction.Kind.REPLY
                        || !staying.contains(mail.identity().messageId()))
                .toList();
    }

    private static List<CardLine> history(DeskConfiguration desk, List<Interaction> mails) {
        int hidden = Math.max(0, mails.size() - MOST_MAILS);
        List<CardLine> lines = new ArrayList<>();
        if (hidden > 0) {
            lines.add(CardLine.of(hidden + " earlier"));
        }
        mails.subList(hidden, mails.size())
                .forEach(mail -> lines.add(CardLine.of(desk.clock(mail.at()) + ": " + words(mail.kind())
                        + mail.from().map(from -> " of " + from.readable()).orElse("") + ": \"" + mail.subject()
                        + "\"")));
        return lines;
    }

    private List<CardLine> links(Case theCase) {
        return cases.links(theCase.id()).stream()
                .map(link -> CardLine.of(words(link.kind()) + " " + link.other().number() + ": \""
                        + link.other().subject() + "\""))
                .toList();
    }

    private static List<CardLine> earlier(DeskConfiguration desk, List<Case> others) {
        return others.stream()
                .map(other -> CardLine.of(other.number() + ", " + words(other.state()) + ", opened "
                        + desk.clock(other.openedAt())
                        + other.firstResponseAt()
                                .map(at -> ", first answered " + desk.clock(at))
                                .orElse("")
                        + ": \"" + other.subject() + "\""))
                .toList();
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
