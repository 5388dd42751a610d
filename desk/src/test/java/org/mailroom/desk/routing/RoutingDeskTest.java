package org.mailroom.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailroom.desk.routing.RoutingSample.able;
import static org.mailroom.desk.routing.RoutingSample.agent;
import static org.mailroom.desk.routing.RoutingSample.capacity;
import static org.mailroom.desk.routing.RoutingSample.overflowing;
import static org.mailroom.desk.routing.RoutingSample.pull;
import static org.mailroom.desk.routing.RoutingSample.push;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DateSpan;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.RoutingMode;
import org.mailroom.desk.configuration.TimeSpan;
import org.mailroom.desk.routing.RoutedDesk.Told;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class RoutingDeskTest {
    private static final String DORA = "dora@customer.example";

    @Test
    @DisplayName("C04 a queue out of which agents take cases writes nothing")
    void pullShouldWriteNothing() {
        RoutedDesk desk = of(agent("anna", Duty.USUAL));

        Told told = desk.comes("General");

        assertThat(told.words()).isEmpty();
        assertThat(told.agent()).isEmpty();
        assertThat(desk.work.list(WorkState.WAITING, 10)).isEmpty();
        assertThat(desk.assignments.waiting("support")).isEmpty();
        assertThat(RoutingDesk.concerns(RoutingSample.desk(List.of(pull("General")), List.of(agent("a", Duty.USUAL)))))
                .isFalse();
    }

    @Test
    @DisplayName("C04 a case goes to the agent with the least workload who has the skill at the level")
    void pushShouldChooseTheLeastLoadedWithTheSkill() {
        RoutedDesk desk = of(
                agent("anna", able(Map.of("refunds", 3))),
                agent("ben", able(Map.of("refunds", 2))),
                agent("carl", able(Map.of("refunds", 1))),
                agent("dan", Set.of("General"), able(Map.of("refunds", 3))));
        desk.cases.assign(desk.open(Triage.fresh("General"), DORA).id(), Optional.of("anna"));

        Told told = desk.comes("Billing");

        assertThat(told.agent()).contains("ben");
        assertThat(told.words())
                .contains(
                        "to ben, who has refunds at level 2 or higher, works on Billing and has no open case, the least; "
                                + "also free: anna with 1 open case of weight 2");
        assertThat(desk.comes(Triage.fresh("Billing"), DORA).agent()).isPresent();
    }

    @Test
    @DisplayName("C04 an urgent case weighs more than a normal one")
    void workloadShouldBeWeightedByPriority() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))), agent("ben", able(Map.of("refunds", 2))));
        desk.cases.assign(
                desk.open(Triage.fresh("General").at(Priority.URGENT), DORA).id(), Optional.of("anna"));
        desk.cases.assign(desk.open(Triage.fresh("General"), DORA).id(), Optional.of("ben"));

        assertThat(desk.comes("Billing").agent()).contains("ben");
    }

    @Test
    @DisplayName("C04 of equally loaded agents the one without a new case for the longest time is next")
    void tiesShouldGoToTheLeastRecentlyGiven() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))), agent("ben", able(Map.of("refunds", 2))));

        Told first = desk.comes(Triage.fresh("Billing"), "a@customer.example");
        desk.answered(first.theCase());
        desk.clock.move(Duration.ofMinutes(1));
        Told second = desk.comes(Triage.fresh("Billing"), "b@customer.example");
        desk.answered(second.theCase());
        desk.clock.move(Duration.ofMinutes(1));

        assertThat(first.agent()).contains("anna");
        assertThat(second.agent()).contains("ben");
        assertThat(desk.comes(Triage.fresh("Billing"), "c@customer.example").agent())
                .contains("anna");
    }

    @Test
    @DisplayName("C03 a case goes to an agent who speaks its language, if the language is sure enough")
    void languageShouldBeRespectedWhereItIsSure() {
        RoutedDesk desk = of(
                agent("anna", able(Map.of("refunds", 2), "en")), agent("ben", able(Map.of("refunds", 2), "pl", "en")));

        assertThat(desk.comes(speaking("pl", 90), "a@customer.example").agent()).contains("ben");
        assertThat(desk.comes(speaking("pl", 30), "b@customer.example").agent()).contains("anna");
        Told nobody = desk.comes(speaking("sv", 90), "c@customer.example");
        assertThat(nobody.agent()).isEmpty();
        assertThat(nobody.words()).contains("nobody is free for it: anna does not speak sv; ben does not speak sv");
        assertThat(desk.assignments.waiting("support")).hasSize(1);
    }

    @Test
    @DisplayName("C04 nobody is given more open cases than the limit; what waits comes when there is room")
    void capacityShouldBeKept() {
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(push("Billing", Map.of()), pull("General")), List.of(agent("anna", capacity(1)))));
        Told first = desk.comes("Billing");
        Told second = desk.comes("Billing");

        assertThat(first.agent()).contains("anna");
        assertThat(second.words()).contains("nobody is free for it: anna has 1 open cases, of 1 at most");
        desk.looksAround();
        assertThat(desk.now(second.theCase()).agent()).isEmpty();

        desk.answered(first.theCase());
        desk.looksAround();

        assertThat(desk.now(second.theCase()).agent()).contains("anna");
        assertThat(desk.story(second.theCase())).singleElement().asString().startsWith("routed: to anna");
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.MOVE_CASE);
    }

    @Test
    @DisplayName("C04 of what waits the most urgent comes first")
    void waitingShouldComeByPriority() {
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(push("Billing", Map.of()), pull("General")), List.of(agent("anna", capacity(1)))));
        Case first = desk.comes("Billing").theCase();
        Case normal = desk.comes("Billing").theCase();
        Case urgent =
                desk.comes(Triage.fresh("Billing").at(Priority.URGENT), DORA).theCase();

        desk.answered(first);
        desk.looksAround();

        assertThat(desk.now(urgent).agent()).contains("anna");
        assertThat(desk.now(normal).agent()).isEmpty();
    }

    @Test
    @DisplayName("C04 an agent is given cases in working hours and not while out of the office")
    void hoursAndAbsencesShouldBeRespected() {
        Duty mornings = new Duty(
                Map.of(),
                Set.of(),
                Map.of(DayOfWeek.MONDAY, List.of(new TimeSpan(LocalTime.of(8, 0), LocalTime.NOON))),
                List.of(),
                Optional.empty());
        LocalDate today = LocalDate.of(2026, 11, 23);
        Duty absent = new Duty(
                Map.of(), Set.of(), Map.of(), List.of(new DateSpan(today, today.plusDays(1))), Optional.empty());
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(push("Billing", Map.of())), List.of(agent("anna", mornings), agent("ben", absent))));

        assertThat(desk.comes("Billing").agent()).contains("anna");
        desk.clock.move(Duration.ofHours(1));
        assertThat(desk.comes("Billing").words())
                .contains("nobody is free for it: anna does not work at this hour; "
                        + "ben is out of the office until 2026-11-24");
        desk.clock.move(Duration.ofDays(2));
        assertThat(desk.comes("Billing").agent()).contains("ben");
    }

    @Test
    @DisplayName("C08 a returning customer goes first to the agent who knows him")
    void affinityShouldComeBeforeWorkload() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))), agent("ben", able(Map.of("refunds", 2))));
        Case before = desk.comes("Billing").theCase();
        desk.clock.move(Duration.ofDays(1));

        Told again = desk.comes("Billing");

        assertThat(before.agent()).contains("anna");
        assertThat(again.agent()).contains("anna");
        assertThat(again.words().orElseThrow()).contains("and knows the customer, with 1 open case of weight 2");
        desk.clock.move(Duration.ofDays(100));
        assertThat(desk.comes("Billing").agent()).contains("ben");
    }

    @Test
    @DisplayName("C04 a case that an agent puts back into the queue is given to somebody else")
    void putBackShouldGoToSomebodyElse() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))), agent("ben", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("Billing").theCase();

        putBack(desk, theCase, "anna");
        assertThat(desk.now(theCase).agent()).contains("ben");

        putBack(desk, desk.now(theCase), "ben");
        assertThat(desk.now(theCase).agent()).contains("anna");
    }

    @Test
    @DisplayName("C04 an agent who alone could have it does not get back what he put back")
    void putBackShouldStayWithNobodyElse() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("Billing").theCase();

        putBack(desk, theCase, "anna");
        desk.looksAround();

        assertThat(desk.now(theCase).agent()).isEmpty();
        assertThat(desk.story(theCase)).contains("routed: nobody is free for it: anna put it back");
    }

    @Test
    @DisplayName("C04 a case that somebody puts from a queue of agents' choice into one that gives is given")
    void movedIntoAPushQueueShouldBeGiven() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("General").theCase();

        putInto(desk, theCase, "Billing", "sue");

        assertThat(desk.now(theCase).agent()).contains("anna");
    }

    @Test
    @DisplayName("C08 a case that nobody takes goes to the next people on the minute, and back with higher priority")
    void overflowShouldComeExactlyInTime() {
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(
                        overflowing(RoutingMode.PULL, "Billing", "Second line", "General"),
                        pull("Second line"),
                        pull("General")),
                List.of(agent("anna", Duty.USUAL))));
        Instant start = desk.clock.instant();
        Case theCase = desk.comes("Billing").theCase();

        desk.passes(Duration.ofMinutes(60).minusMillis(1));
        assertThat(desk.now(theCase).triage().queue()).isEqualTo("Billing");
        desk.passes(Duration.ofMillis(1));
        assertThat(desk.now(theCase).triage().queue()).isEqualTo("Second line");
        desk.passes(Duration.ofHours(5));

        assertThat(desk.story(theCase))
                .containsExactly(
                        "overflowed: nobody took it in queue Billing: it goes to queue Second line",
                        "overflowed: nobody took it in queue Second line: it goes to queue General",
                        "overflowed: nobody took it in queue General: it goes back to queue Billing, with priority high",
                        "overflowed: nobody took it in queue Billing: it goes to queue Second line",
                        "overflowed: nobody took it in queue Second line: it goes to queue General");
        assertThat(desk.entries(theCase))
                .extracting(entry -> Duration.between(start, entry.at()).toMinutes())
                .containsExactly(60L, 120L, 240L, 300L, 360L);
        assertThat(desk.now(theCase).triage().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    @DisplayName("C08 a case that was taken in time stays where it is")
    void overflowShouldNotTouchWhatWasTaken() {
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(overflowing(RoutingMode.PULL, "Billing", "General"), pull("General")),
                List.of(agent("anna", Duty.USUAL))));
        Case theCase = desk.comes("Billing").theCase();
        desk.cases.assign(theCase.id(), Optional.of("anna"));

        desk.passes(Duration.ofDays(1));

        assertThat(desk.now(theCase).triage().queue()).isEqualTo("Billing");
        assertThat(desk.story(theCase)).isEmpty();
    }

    @Test
    @DisplayName("C08 what overflows into a queue that gives is given there")
    void overflowShouldGiveToTheOthers() {
        RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
                List.of(overflowing(RoutingMode.PUSH, "Billing", "General"), push("General", Map.of())),
                List.of(agent("anna", Set.of("Billing"), capacity(1)), agent("ben", Set.of("General"), Duty.USUAL))));
        desk.comes("Billing");
        Case second = desk.comes("Billing").theCase();

        desk.passes(Duration.ofHours(1));

        assertThat(desk.now(second).agent()).contains("ben");
        assertThat(desk.story(second)).hasSize(2).last().asString().startsWith("routed: to ben");
    }

    @Test
    @DisplayName("D11 the open cases of an agent who goes away are given to others, once")
    void awayShouldHandBack() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))), agent("ben", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("Billing").theCase();
        Case pulled = desk.comes("General").theCase();
        desk.cases.assign(pulled.id(), Optional.of("anna"));

        WorkItem handBack = desk.routing.wentAway(desk.desk(), "anna", "anna").orElseThrow();
        assertThat(desk.routing.wentAway(desk.desk(), "anna", "anna")).isEmpty();
        desk.routing.handBack(handBack);

        assertThat(desk.now(theCase).agent()).contains("ben");
        assertThat(desk.story(theCase))
                .singleElement()
                .asString()
                .startsWith("given back: anna is away since 23 Nov 11:00: it is back in queue Billing; to ben, who");
        assertThat(desk.now(pulled).agent()).isEmpty();
        assertThat(desk.story(pulled))
                .containsExactly("given back: anna is away since 23 Nov 11:00: it is back in queue General");
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .extracting(WorkItem::instruction)
                .containsOnly("from Agents/anna");
    }

    @Test
    @DisplayName("D11 what somebody puts into the folder of an absent agent stays there, what follows does not")
    void absentShouldKeepWhatIsPutThere() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Duty absent = new Duty(Map.of(), Set.of(), Map.of(), List.of(new DateSpan(today, today)), Optional.empty());
        RoutedDesk desk = of(agent("anna", absent));
        desk.looksAround();
        Case theCase = desk.comes("General").theCase();
        desk.cases.assign(theCase.id(), Optional.of("anna"));

        desk.looksAround();
        assertThat(desk.now(theCase).agent()).contains("anna");

        assertThat(desk.routing.followedUp(desk.desk(), desk.now(theCase)))
                .contains("anna is out of the office until 2026-11-23: it is back in queue General");
        assertThat(desk.now(theCase).agent()).isEmpty();
    }

    @Test
    @DisplayName("D11 the open cases of somebody who is no agent any more go back to their queues")
    void removedAgentShouldHandBack() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("Billing").theCase();
        desk.becomes(RoutingSample.desk(desk.desk().queues(), List.of(agent("ben", Duty.USUAL))));

        desk.looksAround();

        assertThat(desk.now(theCase).agent()).isEmpty();
        assertThat(desk.story(theCase).get(0))
                .startsWith("given back: anna is no longer an agent of the desk: it is back in queue Billing");
    }

    @Test
    @DisplayName("D11 also where agents take cases what people have who are no longer agents goes back")
    void removedAgentShouldHandBackWhereAgentsTakeCases() {
        RoutedDesk desk =
                new RoutedDesk(RoutingSample.desk(List.of(pull("General")), List.of(agent("anna", Duty.USUAL))));
        Case theCase = desk.comes("General").theCase();
        desk.cases.assign(theCase.id(), Optional.of("anna"));
        desk.routing.lookForLeft();
        assertThat(desk.now(theCase).agent()).contains("anna");
        desk.becomes(RoutingSample.desk(desk.desk().queues(), List.of(agent("ben", Duty.USUAL))));

        desk.routing.lookForLeft();

        assertThat(desk.now(theCase).agent()).isEmpty();
        assertThat(desk.story(theCase))
                .containsExactly("given back: anna is no longer an agent of the desk: it is back in queue General");
    }

    @Test
    @DisplayName("D11 an agent who is there again is given what waits")
    void backAgainShouldBeGivenWhatWaits() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        desk.routing.wentAway(desk.desk(), "anna", "anna");
        Case theCase = desk.comes("Billing").theCase();
        assertThat(theCase.agent()).isEmpty();

        desk.routing.cameBack(desk.desk(), "anna", "anna");
        desk.looksAround();

        assertThat(desk.now(theCase).agent()).contains("anna");
    }

    @Test
    @DisplayName("C04 skills are those of the desk: at two desks an agent may have different ones")
    void skillsShouldCountAtTheirDesk() {
        RoutedDesk able = of(agent("anna", able(Map.of("refunds", 2))));
        RoutedDesk unable = of(agent("anna", able(Map.of("refunds", 1))));

        assertThat(able.comes("Billing").agent()).contains("anna");
        assertThat(unable.comes("Billing").agent()).isEmpty();
    }

    @Test
    @DisplayName("C04 a preview tells the same and changes nothing")
    void previewShouldChangeNothing() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        Case sample = desk.open(Triage.fresh("Billing"), DORA);

        Optional<AgentChoice> choice = desk.routing.preview(desk.desk(), sample.triage(), sample.customer());

        assertThat(desk.assignments.workloads("support")).isEmpty();
        assertThat(desk.routing.opened(desk.desk(), sample)).isEqualTo(choice.map(AgentChoice::words));
        assertThat(desk.routing.preview(desk.desk(), Triage.fresh("General"), sample.customer()))
                .isEmpty();
    }

    @Test
    void storyShouldBearTheVerbOfRouting() {
        RoutedDesk desk = of(agent("anna", able(Map.of("refunds", 2))));
        Case theCase = desk.comes("General").theCase();
        putInto(desk, theCase, "Billing", "sue");

        assertThat(desk.entries(theCase)).extracting(entry -> entry.verb()).containsExactly(Verb.ROUTED);
    }

    /** Billing gives cases to who has refunds at level 2; out of General agents take them. */
    private static RoutedDesk of(Person... agents) {
        return new RoutedDesk(RoutingSample.desk(
                List.of(push("Billing", Map.of("refunds", 2)), pull("General")), List.of(agents)));
    }

    private static Triage speaking(String language, int sure) {
        return new Triage(
                "Billing", Optional.empty(), Priority.NORMAL, Optional.of(language), List.of(), Handling.USUAL, sure);
    }

    private static void putBack(RoutedDesk desk, Case theCase, String agent) {
        putInto(desk, theCase, theCase.triage().queue(), agent);
    }

    private static void putInto(RoutedDesk desk, Case theCase, String queue, String who) {
        Optional<WorkItem> route = desk.routing.putInto(desk.desk(), theCase, queue, who);
        desk.cases.assign(theCase.id(), Optional.empty());
        desk.cases.triaged(theCase.id(), theCase.triage().inQueue(queue));
        desk.routing.route(route.orElseThrow());
    }
}
