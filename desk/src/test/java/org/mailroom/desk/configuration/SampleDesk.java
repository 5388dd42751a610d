package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mailroom.desk.message.EmailAddress;

/** A desk for tests, much like the one of {@code conf/mailroom.yaml}, without word lists. */
public final class SampleDesk {

    public static final Person ANNA = person("Anna", "anna@acme.example", 0.05);
    public static final Person BEN = person("Ben", "ben@acme.example", 1.0);
    public static final Person SUE = person("Sue", "sue@acme.example", 0.0);

    public static final long LARGEST_MAIL = 25L * 1024 * 1024;

    private SampleDesk() {}

    /** The configuration of a server with {@link #support()} alone. */
    public static MailroomConfiguration configuration() {
        return configuration(support());
    }

    public static MailroomConfiguration configuration(DeskConfiguration... desks) {
        return new MailroomConfiguration(
                "/",
                new StoreSettings(StoreSettings.EMBEDDED, Optional.empty(), Optional.empty(), 10),
                Path.of("conf", "mailroom.key"),
                Path.of("conf"),
                List.of(desks),
                new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(10), 20),
                new AutomaticMailSettings(Optional.of(200), Duration.ofMinutes(30)),
                new AttachmentReaderSettings(Optional.empty(), 2, 256, Duration.ofSeconds(20)));
    }

    /** Support of Acme: Anna (5 % reviewed), Ben (all reviewed), supervisor Sue, recall window two minutes. */
    public static DeskConfiguration support() {
        return desk("support", "support@acme.example", "billing@acme.example", "returns@acme.example");
    }

    /** The same with other addresses, for servers with several desks. */
    public static DeskConfiguration desk(String id, String account, String... others) {
        EmailAddress address = EmailAddress.of(account);
        return new DeskConfiguration(
                id,
                "Acme Customer Service",
                address,
                addresses(account, others),
                ZoneId.of("Europe/Berlin"),
                List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH),
                "MR",
                calendar(),
                List.of(new ServiceLevelSettings("standard", Duration.ofHours(4), true)),
                List.of(queue("Billing"), queue("Returns"), queue("Technical"), queue("General")),
                "General",
                List.of(rule("Billing", List.of("invoice", "rechnung", "facture"))),
                new TaggingSettings(LearningSettings.USUAL, new QuarantineSettings(Set.of("X-Spam-Status"), 6)),
                acknowledgement(),
                List.of(ANNA, BEN),
                List.of(SUE),
                RoutingSettings.USUAL,
                new OutboxSettings(
                        Duration.ofMinutes(2),
                        Optional.of("Acme Ltd · 1 High Street\nRegister 4711 <London>"),
                        CollisionAction.PARK,
                        100),
                new ReviewSettings(
                        EmailAddress.of("review-" + id + "@" + address.domain()),
                        ReviewRate.NONE,
                        Optional.empty(),
                        false,
                        Optional.empty()),
                ScreeningSettings.usual(),
                new IntakeSettings(
                        Set.of(),
                        Set.of("support.groups.example"),
                        Set.of(EmailAddress.of("website@acme.example")),
                        Optional.of("mx.acme.example"),
                        Set.of("exe"),
                        BadAddressSettings.DEFAULT,
                        List.of(),
                        false,
                        Optional.of(LARGEST_MAIL)),
                CaseSettings.DEFAULT,
                ServiceSettings.NONE);
    }

    /** The same desk, tagging mail otherwise. */
    public static DeskConfiguration with(DeskConfiguration desk, TaggingSettings tagging) {
        return with(desk, tagging, desk.outbox(), desk.review(), desk.screening());
    }

    /** The same, screened otherwise. */
    public static DeskConfiguration screened(ScreeningSettings screening) {
        return with(support().outbox(), support().review(), screening);
    }

    /** The same with another wish about two answers to one mail. */
    public static DeskConfiguration colliding(CollisionAction action) {
        OutboxSettings outbox = support().outbox();
        return with(
                new OutboxSettings(outbox.recallWindow(), outbox.footer(), action, outbox.bulkAtMost()),
                support().review(),
                support().screening());
    }

    /** The same with another outbox, other reviews and other screens. */
    public static DeskConfiguration with(OutboxSettings outbox, ReviewSettings review, ScreeningSettings screening) {
        DeskConfiguration desk = support();
        return with(desk, desk.tagging(), outbox, review, screening);
    }

    /** Support of Acme, which may ask these. */
    public static DeskConfiguration asking(ExpertSettings experts) {
        DeskConfiguration desk = support();
        return with(
                desk,
                desk.agents(),
                desk.cases().with(experts),
                desk.tagging(),
                desk.outbox(),
                desk.review(),
                desk.screening());
    }

    /** Support of Acme, which this agent has left. */
    public static DeskConfiguration without(String agent) {
        DeskConfiguration desk = support();
        return with(
                desk,
                desk.agents().stream()
                        .filter(person -> !person.name().equals(agent))
                        .toList(),
                desk.cases(),
                desk.tagging(),
                desk.outbox(),
                desk.review(),
                desk.screening());
    }

    /** The same with cards for these cases. */
    public static DeskConfiguration with(DeskConfiguration desk, CaseCard card) {
        return with(
                desk,
                desk.agents(),
                desk.cases().with(card),
                desk.tagging(),
                desk.outbox(),
                desk.review(),
                desk.screening());
    }

    /** Support of Acme with these folders, where Ben works on Billing only. */
    public static DeskConfiguration with(FolderSettings folders) {
        DeskConfiguration desk = support();
        return with(
                desk,
                List.of(ANNA, new Person(BEN.name(), BEN.account(), BEN.review(), Set.of("Billing"))),
                desk.cases().with(folders),
                desk.tagging(),
                desk.outbox(),
                desk.review(),
                desk.screening());
    }

    private static DeskConfiguration with(
            DeskConfiguration desk,
            TaggingSettings tagging,
            OutboxSettings outbox,
            ReviewSettings review,
            ScreeningSettings screening) {
        return with(desk, desk.agents(), desk.cases(), tagging, outbox, review, screening);
    }

    /** The same desk with other people who review. */
    public static DeskConfiguration supervised(DeskConfiguration desk, List<Person> supervisors) {
        return with(
                desk,
                desk.agents(),
                supervisors,
                desk.cases(),
                desk.tagging(),
                desk.outbox(),
                desk.review(),
                desk.screening());
    }

    private static DeskConfiguration with(
            DeskConfiguration desk,
            List<Person> agents,
            CaseSettings cases,
            TaggingSettings tagging,
            OutboxSettings outbox,
            ReviewSettings review,
            ScreeningSettings screening) {
        return with(desk, agents, desk.supervisors(), cases, tagging, outbox, review, screening);
    }

    private static DeskConfiguration with(
            DeskConfiguration desk,
            List<Person> agents,
            List<Person> supervisors,
            CaseSettings cases,
            TaggingSettings tagging,
            OutboxSettings outbox,
            ReviewSettings review,
            ScreeningSettings screening) {
        return new DeskConfiguration(
                desk.id(),
                desk.displayName(),
                desk.account(),
                desk.addresses(),
                desk.zone(),
                desk.languages(),
                desk.subjectTag(),
                desk.calendar(),
                desk.serviceLevels(),
                desk.queues(),
                desk.defaultQueue(),
                desk.triage(),
                tagging,
                desk.acknowledgement(),
                agents,
                supervisors,
                desk.routing(),
                outbox,
                review,
                screening,
                desk.intake(),
                cases,
                ServiceSettings.NONE);
    }

    private static List<EmailAddress> addresses(String account, String... others) {
        var all = new ArrayList<>(List.of(EmailAddress.of(account)));
        for (String other : others) {
            all.add(EmailAddress.of(other));
        }
        return all;
    }

    private static CalendarSettings calendar() {
        Map<DayOfWeek, List<TimeSpan>> hours = new TreeMap<>();
        for (int day = 1; day <= 5; day++) {
            hours.put(DayOfWeek.of(day), List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        }
        return new CalendarSettings(hours, Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
    }

    private static QueueSettings queue(String name) {
        return new QueueSettings(name, Optional.of("standard"), Optional.empty());
    }

    private static TriageRule rule(String queue, List<String> words) {
        return new TriageRule(
                "Words of " + queue,
                new Conditions(
                        words,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        AttachmentConditions.NONE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        CustomerConditions.NONE,
                        List.of()),
                Optional.of(queue),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AcknowledgementSettings acknowledgement() {
        return new AcknowledgementSettings(
                true,
                "acknowledgement",
                true,
                true,
                4,
                10,
                Optional.of(50),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                AnswerSettings.NONE);
    }

    private static Person person(String name, String account, double share) {
        return new Person(name, EmailAddress.of(account), new ReviewRate(share), Set.of());
    }
}
