package org.mailroom.desk.escalation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.InMemoryAcknowledgementLedger;
import org.mailroom.desk.acknowledgement.ProgressNotices;
import org.mailroom.desk.acknowledgement.ProgressText;
import org.mailroom.desk.acknowledgement.ProgressWriter;
import org.mailroom.desk.acknowledgement.ShippedFolder;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LevelRule;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.configuration.WebhookSettings;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** A desk with alarms at 75 %, 100 % and 150 %, on stores in memory; open from 9 to 17 in Berlin. */
final class AlarmedDesk {
    static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    static final EmailAddress BOSS = EmailAddress.of("boss@client.example");

    final MovableClock clock = MovableClock.at("2026-11-24T08:00:00Z");
    final InMemoryWorkItems work = new InMemoryWorkItems();
    final InMemoryServiceClocks clocks = new InMemoryServiceClocks(work);
    final InMemoryCases plain = new InMemoryCases(work, clocks);
    final InMemoryStoryBook stories = new InMemoryStoryBook();
    final InMemoryAddressBook book = new InMemoryAddressBook();
    final InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);
    final IdGenerator ids = new IdGenerator(clock, 1);
    DeskConfiguration desk = desk(
            List.of(
                    new AlarmStep(75, Set.of(AlarmReceiver.AGENT)),
                    new AlarmStep(100, Set.of(AlarmReceiver.TEAM, AlarmReceiver.SUPERVISORS)),
                    new AlarmStep(150, Set.of(AlarmReceiver.OWNERS))),
            Optional.empty());
    final Tellers tellers = new Tellers(stories, ids, clock);
    final ClockDesk keeper = new ClockDesk(plain, clocks, this::configuration, tellers, ids, clock);
    final Cases cases = new ClockedCases(plain, keeper);
    final IncidentDesk incidents = new IncidentDesk(new InMemoryIncidentNotices(), this::configuration, ids, clock);
    boolean replyOnItsWay;
    Optional<Instant> inReview = Optional.empty();
    private int opened;

    static DeskConfiguration desk(List<AlarmStep> steps, Optional<ProgressSettings> progress) {
        WebhookSettings hook = new WebhookSettings(
                URI.create("https://hooks.example/alarms"), Duration.ofSeconds(1), Optional.empty());
        return DeskSample.serving(
                List.of(new ServiceLevelSettings(
                        "standard", Duration.ofHours(4), Optional.of(Duration.ofHours(2)), Optional.empty(), true)),
                new ServiceSettings(
                        List.of(),
                        Optional.of(new AlarmSettings(steps, false, List.of(BOSS), Optional.of(hook))),
                        progress,
                        ReportSettings.NONE));
    }

    /** The desk with another first response for cases with this tag. */
    static DeskConfiguration withRule(String tag, Duration promise) {
        DeskConfiguration usual = new AlarmedDesk().desk;
        List<ServiceLevelSettings> levels = new ArrayList<>(usual.serviceLevels());
        levels.add(new ServiceLevelSettings("other", promise, true));
        return DeskSample.serving(
                levels,
                new ServiceSettings(
                        List.of(new LevelRule("other", List.of(), List.of(), Set.of(), List.of(), List.of(tag))),
                        usual.service().alarms(),
                        usual.service().progress(),
                        ReportSettings.NONE));
    }

    MailroomConfiguration configuration() {
        return SampleDesk.configuration(desk);
    }

    /** The desk's alarms as one more node has them. */
    AlarmDesk node() {
        return new AlarmDesk(cases, clocks, keeper, id -> inReview, this::configuration, tellers, ids, clock);
    }

    AlarmSeer seer() {
        return new AlarmSeer(cases, clocks, this::configuration, tellers);
    }

    ProgressNotices notices() {
        KeyRing keys = new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
        ProgressWriter writer = new ProgressWriter(ProgressText.load(ShippedFolder.TEMPLATES, List.of(desk)));
        return new ProgressNotices(
                cases,
                caseId -> replyOnItsWay,
                ledger,
                new Breaker(ledger, () -> configuration().automaticMail(), ids, stop -> {}),
                new FailingAddresses(book),
                incidents,
                () -> writer,
                new ReplyTokens(keys),
                this::configuration,
                tellers,
                ids,
                clock);
    }

    /** A case whose first mail comes now, as the inbound way opens it. */
    Case open() {
        opened++;
        long id = ids.next();
        Instant now = clock.instant();
        CaseNumber number = new CaseNumber("MR-261124-%05d".formatted(opened));
        NewCase fresh = new NewCase(id, "support", number, CARLA, "Where is my parcel?\r\nBcc: x", "General", now);
        Case theCase = cases.join(new Joining(
                        "support",
                        new Joining.Target.Fresh(fresh),
                        mail(id, Interaction.Kind.INQUIRY, "inquiry" + opened),
                        Set.of(CARLA)))
                .theCase();
        cases.triaged(id, theCase.triage());
        TargetPolicy.target(desk, id, theCase.triage().targetFacts(), now)
                .ifPresent(target -> cases.target(id, target.firstResponseDue(), target.clocks()));
        return theCase;
    }

    void add(Case theCase, Interaction.Kind kind, String name) {
        cases.join(new Joining(
                "support", new Joining.Target.Existing(theCase.id()), mail(theCase.id(), kind, name), Set.of()));
    }

    private Interaction mail(long caseId, Interaction.Kind kind, String name) {
        return new Interaction(
                ids.next(),
                caseId,
                kind,
                new MailIdentity(name + "@customer.example", name),
                Optional.of(CARLA),
                "Where is my parcel?",
                clock.instant());
    }

    List<WorkItem> waiting(WorkKind kind) {
        return work.list(WorkState.WAITING, 1_000).stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    /** Takes away what there is of this kind, and answers it. */
    List<WorkItem> take(WorkKind kind) {
        List<WorkItem> taken = new ArrayList<>(waiting(kind));
        taken.forEach(item -> work.withdraw(item.id()));
        return taken;
    }

    /** Takes away the mails to the desk's people, by receiver. */
    Map<String, MailMessage> mails() {
        Map<String, MailMessage> mails = new TreeMap<>();
        waiting(WorkKind.NOTIFY).forEach(item -> mails.put(item.instruction(), mail(item)));
        take(WorkKind.NOTIFY);
        return mails;
    }

    /** The one mail of these to this receiver. */
    static MailMessage to(String receiver, Map<String, MailMessage> mails) {
        return Optional.ofNullable(mails.get(receiver)).orElseThrow();
    }

    MailMessage mail(WorkItem item) {
        return MailMessage.read(RawMessage.of(work.content(item.id()).orElseThrow()));
    }

    ServiceClock clock(Case theCase) {
        return clocks.of(theCase.id()).get(0);
    }

    void later(String time) {
        clock.move(Duration.parse(time));
    }
}
