package org.mailroom.desk.quarter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.ProgressNotices;
import org.mailroom.desk.acknowledgement.ProgressText;
import org.mailroom.desk.acknowledgement.ProgressWriter;
import org.mailroom.desk.acknowledgement.ShippedFolder;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.escalation.AlarmDesk;
import org.mailroom.desk.escalation.ClockDesk;
import org.mailroom.desk.escalation.ClockedCases;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** The desk's own code on one node, as the server puts it together; stories are thrown away. */
final class QuarterNode {
    private static final MailroomConfiguration CONFIGURATION = QuarterDesks.configuration();
    private static final ProgressWriter WRITER =
            new ProgressWriter(ProgressText.load(ShippedFolder.TEMPLATES, CONFIGURATION.desks()));
    private static final ReplyTokens TOKENS =
            new ReplyTokens(new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8))));

    private final Cases cases;
    private final ServiceClocks clocks;
    private final AlarmDesk alarms;
    private final ProgressNotices notices;
    private final IdGenerator ids;
    private final MovableClock clock;

    QuarterNode(
            QuarterStores.Ports ports, Tellings tellings, LongPredicate inReview, IdGenerator ids, MovableClock clock) {
        this.ids = ids;
        this.clock = clock;
        clocks = new RecordingClocks(ports.clocks(), tellings);
        Tellers tellers = new Tellers(new NoStories(), ids, clock);
        ClockDesk keeper = new ClockDesk(ports.cases(), clocks, () -> CONFIGURATION, tellers, ids, clock);
        cases = new ClockedCases(ports.cases(), keeper);
        alarms = new AlarmDesk(cases, clocks, keeper, id -> Optional.empty(), () -> CONFIGURATION, tellers, ids, clock);
        AcknowledgementLedger ledger = new RecordingLedger(ports.ledger(), tellings);
        notices = new ProgressNotices(
                cases,
                inReview,
                ledger,
                new Breaker(ledger, CONFIGURATION::automaticMail, ids, stop -> {}),
                new FailingAddresses(new InMemoryAddressBook()),
                new IncidentDesk(new InMemoryIncidentNotices(), () -> CONFIGURATION, ids, clock),
                () -> WRITER,
                TOKENS,
                () -> CONFIGURATION,
                tellers,
                ids,
                clock);
    }

    /** Whether a look would find nothing, as nearly all do. */
    boolean nothingDue() {
        return clocks.due(clock.instant()).isEmpty();
    }

    /** Looks for alarms as often as there are some, as the server's timer does. */
    void tick() {
        boolean more = true;
        while (more) {
            more = !alarms.tick().isEmpty();
        }
    }

    void send(WorkItem notice) {
        notices.send(notice);
    }

    long open(Fact fact) {
        DeskConfiguration desk = QuarterDesks.of(fact.caseNo());
        long id = ids.next();
        Instant now = clock.instant();
        EmailAddress customer = EmailAddress.of("c" + fact.caseNo() + "@customer.example");
        NewCase fresh = new NewCase(
                id,
                desk.id(),
                new CaseNumber(Tellings.number(fact.caseNo())),
                customer,
                "Where is it?",
                desk.defaultQueue(),
                now);
        cases.join(new Joining(
                desk.id(),
                new Joining.Target.Fresh(fresh),
                mail(id, Interaction.Kind.INQUIRY, customer),
                Set.of(customer)));
        cases.triaged(id, Sorting.of(fact.value()).triage());
        TargetPolicy.target(desk, id, Sorting.of(fact.value()).triage().targetFacts(), now)
                .ifPresent(target -> cases.target(id, target.firstResponseDue(), target.clocks()));
        if (fact.value() < 85) {
            join(fact, id, Interaction.Kind.ACKNOWLEDGEMENT);
        }
        return id;
    }

    /** Has it happen to this case. */
    void happens(Fact fact, long id, long other) {
        switch (fact.what()) {
            case ANSWER -> {
                join(fact, id, Interaction.Kind.REPLY);
                cases.answerLeaves(id, clock.instant());
                cases.answerTaken(id, clock.instant());
            }
            case WRITE -> join(fact, id, Interaction.Kind.FOLLOW_UP);
            case PARK -> cases.state(id, CaseState.WAITING_FOR_CUSTOMER);
            case BACK -> cases.state(id, CaseState.OPEN);
            case CLOSE -> cases.close(id, clock.instant(), work(fact, id));
            case SORT -> cases.triaged(id, Sorting.of(fact.value()).triage());
            case ASSIGN ->
                cases.assign(
                        id, Optional.of(fact.value() % 3).filter(who -> who > 0).map(who -> who == 1 ? "Anna" : "Ben"));
            case MERGE -> cases.merge(id, other, work(fact, id));
            case OPEN, REVIEW -> throw new IllegalArgumentException(fact.toString());
        }
    }

    private void join(Fact fact, long id, Interaction.Kind kind) {
        EmailAddress customer = EmailAddress.of("c" + fact.caseNo() + "@customer.example");
        cases.join(new Joining(
                QuarterDesks.of(fact.caseNo()).id(),
                new Joining.Target.Existing(id),
                mail(id, kind, customer),
                Set.of()));
    }

    private WorkItem work(Fact fact, long id) {
        String desk = QuarterDesks.of(fact.caseNo()).id();
        return WorkItem.due(ids.next(), WorkKind.MOVE_CASE, desk, id, "", clock.instant());
    }

    private Interaction mail(long caseId, Interaction.Kind kind, EmailAddress customer) {
        long id = ids.next();
        return new Interaction(
                id,
                caseId,
                kind,
                new MailIdentity(id + "@customer.example", "d" + id),
                Optional.of(customer),
                "Where is it?",
                clock.instant());
    }

    /** Keeps nothing. */
    private static final class NoStories implements StoryBook {
        private final StoryBook none = new InMemoryStoryBook();

        @Override
        public void write(List<StoryEntry> entries) {
            // a quarter has millions
        }

        @Override
        public List<StoryEntry> ofCase(long caseId) {
            return none.ofCase(caseId);
        }

        @Override
        public List<StoryEntry> ofMessage(String messageId) {
            return none.ofMessage(messageId);
        }
    }
}
