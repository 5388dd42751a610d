package org.mailroom.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link Assignments} does. */
public abstract class AssignmentsContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final String DESK = "support";
    private static final String QUEUE = "Billing";

    /** Cases without a case in them. */
    protected abstract Cases cases();

    /** The assignments of these cases. */
    protected abstract Assignments assignments();

    /** Where the work is written. */
    protected abstract WorkItems work();

    @Test
    @DisplayName("C04 a case is given once, with its work, and counts in the workload")
    void giveShouldAssignOnceWithItsWork() {
        Case one = open(1);

        assertThat(give(one, "anna")).isTrue();
        assertThat(give(one, "ben")).isFalse();

        assertThat(now(one).agent()).contains("anna");
        assertThat(load("anna").open()).isEqualTo(Map.of(Priority.NORMAL, 1));
        assertThat(load("anna").givenAt()).contains(NOON);
        assertThat(load("ben")).isEqualTo(Workload.none("ben"));
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    @DisplayName("C04 nothing is given on the ground of a workload that has changed")
    void giveShouldRefuseAWorkloadThatIsOutOfDate() {
        Workload read = load("anna");
        give(open(1), "anna");
        Case two = open(2);

        assertThat(assignments().give(two, QUEUE, read, NOON, List.of(move(two))))
                .isFalse();

        assertThat(now(two).agent()).isEmpty();
        assertThat(assignments().give(two, QUEUE, load("anna"), NOON, List.of()))
                .isTrue();
        assertThat(load("anna").cases()).isEqualTo(2);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    void giveShouldRefuseACaseThatIsClosedOrElsewhere() {
        Case closed = open(1);
        cases().close(closed.id(), LATER, move(closed));
        Case elsewhere = open(2);
        cases().triaged(elsewhere.id(), Triage.fresh("Returns"));

        assertThat(give(closed, "anna")).isFalse();
        assertThat(give(elsewhere, "anna")).isFalse();
        assertThat(load("anna").version()).isZero();
    }

    @Test
    void workloadsShouldCountOpenCasesOfEachPriorityOfTheDeskAlone() {
        Case urgent = open(1);
        cases().triaged(urgent.id(), Triage.fresh(QUEUE).at(Priority.URGENT));
        give(urgent, "anna");
        Case answered = open(2);
        give(answered, "anna");
        cases().state(answered.id(), CaseState.WAITING_FOR_CUSTOMER);
        cases().assign(open(3).id(), Optional.of("ben"));
        Case other = open("other", 4);
        assignments().give(other, QUEUE, Workload.none("anna"), NOON, List.of());

        assertThat(load("anna").open()).isEqualTo(Map.of(Priority.URGENT, 1));
        assertThat(load("anna").weight(SampleDesk.support().routing())).isEqualTo(4);
        assertThat(load("ben").open()).isEqualTo(Map.of(Priority.NORMAL, 1));
        assertThat(assignments().workloads("other").get("anna")).isNotNull();
        assertThat(assignments().openOf(DESK, "anna")).extracting(Case::id).containsExactly(urgent.id());
    }

    @Test
    @DisplayName("D11 a case is taken back from the agent who has it, once")
    void takeBackShouldTakeFromThisAgentOnce() {
        Case one = open(1);
        give(one, "anna");

        assertThat(assignments().takeBack(one.id(), "ben", move(one))).isFalse();
        assertThat(assignments().takeBack(one.id(), "anna", move(one))).isTrue();
        assertThat(assignments().takeBack(one.id(), "anna", move(one))).isFalse();

        assertThat(now(one).agent()).isEmpty();
        assertThat(load("anna").cases()).isZero();
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(2);
    }

    @Test
    void waitingShouldHoldWhatWaitsUntilItIsGiven() {
        Case one = open(1);
        open(2);

        assertThat(assignments().waits(one.id(), "Returns", NOON, Optional.empty()))
                .isFalse();
        assertThat(assignments().waits(one.id(), QUEUE, NOON, Optional.empty())).isTrue();
        assignments().declined(one.id(), "ben");

        assertThat(assignments().waiting(DESK)).containsExactly(new WaitingCase(now(one), Optional.of("ben")));
        assertThat(assignments().declinedBy(one.id())).contains("ben");
        assertThat(assignments().waiting("other")).isEmpty();
        give(one, "anna");
        assertThat(assignments().waiting(DESK)).isEmpty();
    }

    @Test
    @DisplayName("C08 a case that nobody takes goes to other people, once")
    void overflowShouldMoveOnceWithItsWork() {
        Case one = open(1);
        WorkItem first = overflow(one);
        WorkItem next = overflow(one);
        assignments().waits(one.id(), QUEUE, NOON, Optional.of(first));

        assertThat(move(first, "Second line", next)).isTrue();
        assertThat(move(first, "Second line", next)).isFalse();

        assertThat(now(one).triage().queue()).isEqualTo("Second line");
        assertThat(now(one).triage().priority()).isEqualTo(Priority.HIGH);
        assertThat(work().list(WorkState.WAITING, 10)).extracting(WorkItem::id).contains(first.id(), next.id());
    }

    @Test
    @DisplayName("C08 a case that was taken, moved, or waits anew stays")
    void overflowShouldLeaveWhatWasTakenOrMoved() {
        Case taken = open(1);
        WorkItem ofTaken = overflow(taken);
        assignments().waits(taken.id(), QUEUE, NOON, Optional.of(ofTaken));
        give(taken, "anna");
        Case moved = open(2);
        WorkItem ofMoved = overflow(moved);
        assignments().waits(moved.id(), QUEUE, NOON, Optional.of(ofMoved));
        cases().triaged(moved.id(), Triage.fresh("Returns"));
        Case anew = open(3);
        WorkItem ofAnew = overflow(anew);
        assignments().waits(anew.id(), QUEUE, NOON, Optional.of(ofAnew));
        assignments().waits(anew.id(), QUEUE, LATER, Optional.of(overflow(anew)));

        for (WorkItem item : List.of(ofTaken, ofMoved, ofAnew)) {
            assertThat(move(item, "Second line", overflow(taken))).isFalse();
        }
    }

    @Test
    @DisplayName("C08 the agent who had the customer's last case knows the customer")
    void knowsShouldNameTheAgentOfTheLastCase() {
        cases().assign(open(1).id(), Optional.of("anna"));
        Case last = open(2);
        cases().assign(last.id(), Optional.of("ben"));
        cases().close(last.id(), LATER, move(last));
        open(3);

        assertThat(assignments().knows(DESK, CARLA, NOON)).contains("ben");
        assertThat(assignments().knows(DESK, CARLA, LATER)).isEmpty();
        assertThat(assignments().knows("other", CARLA, NOON)).isEmpty();
    }

    @Test
    @DisplayName("D11 an agent is away until he is back")
    void awayShouldBeNotedOnce() {
        assertThat(assignments().away(DESK, "anna", Optional.empty())).isFalse();
        assertThat(assignments().away(DESK, "anna", Optional.of(NOON))).isTrue();
        assertThat(assignments().away(DESK, "anna", Optional.of(LATER))).isFalse();
        assignments().handedBack(DESK, "anna", true);
        assignments().handedBack(DESK, "ben", true);

        assertThat(assignments().awaySince(DESK, "anna")).contains(NOON);
        assertThat(assignments().awaySince(DESK, "ben")).isEmpty();
        assertThat(load("anna").handedBack()).isTrue();
        assertThat(load("ben").handedBack()).isTrue();

        assertThat(assignments().away(DESK, "anna", Optional.empty())).isTrue();
        assertThat(load("anna").awaySince()).isEmpty();
        assertThat(load("anna").handedBack()).isFalse();
        assertThat(give(open(1), "anna")).isTrue();
    }

    @Test
    @DisplayName("C04 several nodes that give at once overload nobody and give no case twice")
    void giversAtOnceShouldOverloadNobody() throws Exception {
        DeskConfiguration desk = RoutingSample.desk(
                List.of(RoutingSample.push(QUEUE, Map.of())),
                List.of(
                        RoutingSample.agent("anna", RoutingSample.capacity(3)),
                        RoutingSample.agent("ben", RoutingSample.capacity(2))));
        List<Case> cases = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            cases.add(open(number));
        }

        List<List<Optional<String>>> told = Race.of(4, node -> () -> {
            RoutingDesk routing = routing(desk, node);
            return cases.stream().map(each -> routing.opened(desk, now(each))).toList();
        });

        assertThat(load("anna").cases()).isEqualTo(3);
        assertThat(load("ben").cases()).isEqualTo(2);
        assertThat(assignments().waiting(DESK)).hasSize(3);
        assertThat(told.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .filter(words -> words.startsWith("to ")))
                .hasSize(5);
    }

    private RoutingDesk routing(DeskConfiguration desk, int node) {
        InstantSource clock = InstantSource.fixed(NOON);
        IdGenerator ids = new IdGenerator(clock, 100 + node);
        return new RoutingDesk(
                () -> SampleDesk.configuration(desk),
                cases(),
                assignments(),
                new Tellers(new InMemoryStoryBook(), ids, clock),
                ids,
                clock);
    }

    private boolean give(Case theCase, String agent) {
        return assignments().give(theCase, QUEUE, load(agent), NOON, List.of(move(theCase)));
    }

    private boolean move(WorkItem due, String to, WorkItem next) {
        return assignments().overflow(due, QUEUE, to, Priority.HIGH, Optional.of(next), List.of());
    }

    private Workload load(String agent) {
        return Stream.of(assignments().workloads(DESK).get(agent))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Workload.none(agent));
    }

    private Case now(Case theCase) {
        return cases().byId(theCase.id()).orElseThrow();
    }

    private Case open(int number) {
        return open(DESK, number);
    }

    private Case open(String desk, int number) {
        NewCase opened = new NewCase(
                TestIds.next(),
                desk,
                new CaseNumber("MR-261123-%05d".formatted(number)),
                CARLA,
                "Where is my parcel?",
                QUEUE,
                NOON.plusSeconds(number));
        Interaction mail = new Interaction(
                TestIds.next(),
                opened.id(),
                Interaction.Kind.INQUIRY,
                new MailIdentity("opens" + number + "@customer.example", "0".repeat(32)),
                Optional.of(CARLA),
                "Where is my parcel?",
                NOON);
        return cases().join(new Joining(desk, new Target.Fresh(opened), mail, Set.of(CARLA)))
                .theCase();
    }

    private static WorkItem move(Case theCase) {
        return WorkItem.due(TestIds.next(), WorkKind.MOVE_CASE, DESK, theCase.id(), "", NOON);
    }

    private static WorkItem overflow(Case theCase) {
        return WorkItem.due(TestIds.next(), WorkKind.OVERFLOW, DESK, theCase.id(), "", NOON);
    }
}
