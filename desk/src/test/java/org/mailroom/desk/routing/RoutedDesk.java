package org.mailroom.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** A desk that gives cases to agents, in memory, with a clock that a test moves. */
final class RoutedDesk {
    static final String CARLA = "carla@customer.example";
    private static final Duration LEASE = Duration.ofMinutes(2);

    final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    final IdGenerator ids = new IdGenerator(clock, 1);
    final InMemoryWorkItems work = new InMemoryWorkItems();
    final InMemoryCases cases = new InMemoryCases(work);
    final InMemoryStoryBook stories = new InMemoryStoryBook();
    final InMemoryAssignments assignments = new InMemoryAssignments(cases, work);
    final RoutingDesk routing;
    private DeskConfiguration desk;
    private int number;

    RoutedDesk(DeskConfiguration desk) {
        this(desk, assignments -> assignments);
    }

    /** @param watched stands between routing and the assignments */
    RoutedDesk(DeskConfiguration desk, UnaryOperator<Assignments> watched) {
        this.desk = desk;
        this.routing = new RoutingDesk(
                this::configuration, cases, watched.apply(assignments), new Tellers(stories, ids, clock), ids, clock);
    }

    DeskConfiguration desk() {
        return desk;
    }

    MailroomConfiguration configuration() {
        return SampleDesk.configuration(desk);
    }

    /** The file of the configuration was changed. */
    void becomes(DeskConfiguration changed) {
        desk = changed;
    }

    /** A case that comes into a queue, and what was told of it. */
    Told comes(String queue) {
        return comes(Triage.fresh(queue), CARLA);
    }

    Told comes(Triage triage, String customer) {
        Case opened = open(triage, customer);
        Optional<String> words = routing.opened(desk, opened);
        return new Told(now(opened), words);
    }

    /** A case with what was told of it. */
    record Told(Case theCase, Optional<String> words) {
        Optional<String> agent() {
            return theCase.agent();
        }
    }

    Case open(Triage triage, String customer) {
        number++;
        EmailAddress address = EmailAddress.of(customer);
        NewCase opened = new NewCase(
                ids.next(),
                desk.id(),
                new CaseNumber(String.format(Locale.ROOT, "MR-261123-%05d", number)),
                address,
                "Where is my parcel?",
                triage.queue(),
                clock.instant());
        Interaction mail = new Interaction(
                ids.next(),
                opened.id(),
                Interaction.Kind.INQUIRY,
                new MailIdentity("mail" + number + "@customer.example", "0".repeat(32)),
                Optional.of(address),
                "Where is my parcel?",
                clock.instant());
        cases.join(new Joining(desk.id(), new Joining.Target.Fresh(opened), mail, Set.of(address)));
        cases.triaged(opened.id(), triage);
        return cases.byId(opened.id()).orElseThrow();
    }

    Case now(Case theCase) {
        return cases.byId(theCase.id()).orElseThrow();
    }

    void answered(Case theCase) {
        cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
    }

    /** Time passes, and what becomes due in it is done when it is due. */
    void passes(Duration time) {
        Instant end = clock.instant().plus(time);
        for (var due = work.nextDue(); due.isPresent() && !due.get().isAfter(end); due = work.nextDue()) {
            clock.move(Duration.between(clock.instant(), later(due.get())));
            work();
        }
        clock.move(Duration.between(clock.instant(), end));
    }

    private Instant later(Instant due) {
        return due.isBefore(clock.instant()) ? clock.instant() : due;
    }

    /** Does what is due. */
    void work() {
        for (WorkItem item : work.claimDue("test", clock.instant(), LEASE, 100)) {
            carryOut(item);
            work.done(item.id(), item.token());
        }
    }

    private void carryOut(WorkItem item) {
        if (item.kind() == WorkKind.OVERFLOW) {
            routing.overflow(item);
        } else if (item.kind() == WorkKind.ROUTE) {
            routing.route(item);
        } else if (item.kind() == WorkKind.HAND_BACK) {
            routing.handBack(item);
        }
    }

    /** The desk looks around a minute later. */
    void looksAround() {
        clock.move(Duration.ofMinutes(1));
        routing.lookAround();
    }

    List<String> story(Case theCase) {
        return stories.ofCase(theCase.id()).stream()
                .map(entry -> entry.verb().word() + ": " + entry.words())
                .toList();
    }

    List<StoryEntry> entries(Case theCase) {
        return stories.ofCase(theCase.id());
    }
}
