package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LevelRule;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.service.ClockFacts.Stage;

/** The desk is open from 9 to 17 in Berlin, which is 8 to 16 UTC in November. */
class ClockPolicyTest {
    private static final Instant FRIDAY_14 = Instant.parse("2026-11-20T13:00:00Z");
    private static final TargetFacts ORDINARY = TargetFacts.of("General");
    private static final TargetFacts GOLD =
            new TargetFacts("General", Optional.of("billing"), Priority.HIGH, List.of("tier-gold"));

    private final DeskConfiguration desk = DeskSample.serving(
            List.of(
                    new ServiceLevelSettings(
                            "standard",
                            Duration.ofHours(4),
                            Optional.of(Duration.ofHours(2)),
                            Optional.of(Duration.ofHours(16)),
                            true),
                    new ServiceLevelSettings("gold", Duration.ofHours(1), true)),
            new ServiceSettings(
                    List.of(new LevelRule(
                            "gold", List.of(), List.of("billing"), Set.of(Priority.HIGH), List.of("gold"), List.of())),
                    Optional.of(new AlarmSettings(
                            List.of(
                                    new AlarmStep(100, Set.of(AlarmReceiver.TEAM)),
                                    new AlarmStep(75, Set.of(AlarmReceiver.AGENT))),
                            false,
                            List.of(),
                            Optional.empty())),
                    Optional.empty(),
                    ReportSettings.NONE));
    private final List<ServiceClock> clocks = new ArrayList<>();

    @Test
    @DisplayName("F01 first response and solution begin with the case and count business time")
    void shouldBeginWithTheCase() {
        settle(open(ORDINARY, false), FRIDAY_14);

        assertThat(clocks).extracting(ServiceClock::kind).containsExactly(ClockKind.FIRST_RESPONSE, ClockKind.SOLUTION);
        assertThat(clock(ClockKind.FIRST_RESPONSE).dueAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(clock(ClockKind.FIRST_RESPONSE).wakeAt()).contains(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(clock(ClockKind.SOLUTION).dueAt()).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
    }

    @Test
    @DisplayName("F01 asking again changes nothing")
    void shouldBeSettledOnce() {
        settle(open(ORDINARY, false), FRIDAY_14);

        assertThat(new ClockPolicy(desk).settle(open(ORDINARY, false), clocks, FRIDAY_14.plus(Duration.ofDays(3))))
                .isEmpty();
    }

    @Test
    @DisplayName("F03 while the customer's answer is awaited the solution is paused, and resumes exactly")
    void shouldPauseAndResumeExactly() {
        settle(open(ORDINARY, false), FRIDAY_14);
        settle(with(ORDINARY, Stage.WAITING, true), FRIDAY_14.plus(Duration.ofMinutes(90)));
        assertThat(clock(ClockKind.SOLUTION).running()).isFalse();
        assertThat(clock(ClockKind.SOLUTION).wakeAt()).isEmpty();
        assertThat(clock(ClockKind.SOLUTION).spent()).isEqualTo(Duration.ofMinutes(90));

        Instant wednesday = Instant.parse("2026-11-25T10:30:00Z");
        settle(open(ORDINARY, true), wednesday);

        assertThat(clock(ClockKind.SOLUTION).dueAt()).isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(clock(ClockKind.FIRST_RESPONSE).stoppedAt()).contains(FRIDAY_14.plus(Duration.ofMinutes(90)));
    }

    @Test
    @DisplayName("F01 F03 a promise that the case has no more is over, also while it is paused")
    void shouldEndAPausedPromiseThatIsNoMore() {
        settle(open(ORDINARY, false), FRIDAY_14);
        settle(with(ORDINARY, Stage.WAITING, false), FRIDAY_14.plusSeconds(60));
        ServiceClock paused = clock(ClockKind.SOLUTION);

        settle(with(GOLD, Stage.WAITING, false), FRIDAY_14.plusSeconds(120));

        assertThat(clock(ClockKind.SOLUTION).stoppedAt()).contains(FRIDAY_14.plusSeconds(120));
        assertThat(clock(ClockKind.SOLUTION).spent()).isEqualTo(paused.spent());
        assertThat(clock(ClockKind.SOLUTION).version()).isEqualTo(paused.version() + 1);
    }

    @Test
    @DisplayName("F01 a customer who writes again starts the next response, from when that mail came")
    void shouldStartTheNextResponseWhenTheCustomerWritesAgain() {
        settle(open(ORDINARY, false), FRIDAY_14);
        settle(with(ORDINARY, Stage.WAITING, true), FRIDAY_14.plusSeconds(60));
        Instant came = Instant.parse("2026-11-23T08:00:00Z");
        ClockFacts again =
                new ClockFacts(1, "support", ORDINARY, Stage.OPEN, FRIDAY_14, Optional.of(came), Optional.of(came));

        settle(again, came.plusSeconds(5));
        assertThat(clock(ClockKind.NEXT_RESPONSE).dueAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));

        settle(with(ORDINARY, Stage.WAITING, true), came.plusSeconds(600));
        assertThat(clock(ClockKind.NEXT_RESPONSE).stopped()).isTrue();

        settle(again, came.plusSeconds(1200));
        assertThat(clock(ClockKind.NEXT_RESPONSE).running()).isTrue();
        assertThat(clock(ClockKind.NEXT_RESPONSE).alarmed()).isZero();
    }

    @Test
    @DisplayName("F01 a case whose facts change has another target, counted from when it was opened")
    void shouldFollowTheFacts() {
        settle(open(ORDINARY, false), FRIDAY_14);

        settle(open(GOLD, false), FRIDAY_14.plus(Duration.ofMinutes(30)));

        assertThat(clock(ClockKind.FIRST_RESPONSE).level()).isEqualTo("gold");
        assertThat(clock(ClockKind.FIRST_RESPONSE).dueAt()).isEqualTo(FRIDAY_14.plus(Duration.ofHours(1)));
        assertThat(clock(ClockKind.FIRST_RESPONSE).wakeAt()).contains(FRIDAY_14.plus(Duration.ofMinutes(45)));
        assertThat(clock(ClockKind.SOLUTION).stopped()).isTrue();
    }

    @Test
    @DisplayName("F01 a target that changes after it was missed is due when it would have been")
    void shouldKnowAPromiseThatIsOverWhenItIsMade() {
        settle(open(ORDINARY, false), FRIDAY_14);
        Instant monday = Instant.parse("2026-11-23T08:30:00Z");

        settle(open(GOLD, false), monday);

        ServiceClock first = clock(ClockKind.FIRST_RESPONSE);
        assertThat(first.dueAt()).isEqualTo(FRIDAY_14.plus(Duration.ofHours(1)));
        assertThat(first.missed(monday)).isTrue();
        assertThat(first.wakeAt()).hasValueSatisfying(wake -> assertThat(wake).isBeforeOrEqualTo(monday));

        ServiceClock told = first.told(100, Optional.empty(), Optional.empty());
        clocks.set(clocks.indexOf(first), told);
        settle(open(ORDINARY, false), monday);

        assertThat(clock(ClockKind.FIRST_RESPONSE).dueAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(clock(ClockKind.FIRST_RESPONSE).alarmed()).isEqualTo(87);
        assertThat(clock(ClockKind.FIRST_RESPONSE).wakeAt()).contains(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    @DisplayName("F01 a closed case has no clock that runs, and one that is opened again goes on where it stood")
    void shouldStopWithTheCaseAndGoOnWithIt() {
        settle(open(ORDINARY, false), FRIDAY_14);
        settle(with(ORDINARY, Stage.CLOSED, false), FRIDAY_14.plus(Duration.ofHours(1)));
        assertThat(clocks).allMatch(ServiceClock::stopped);

        settle(open(ORDINARY, false), Instant.parse("2026-11-23T08:00:00Z"));

        assertThat(clock(ClockKind.FIRST_RESPONSE).dueAt()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    @DisplayName("F04 no alarm wakes anybody at night, the moment of closing aside")
    void shouldMoveAlarmsIntoBusinessHours() {
        DeskConfiguration always = DeskSample.serving(
                List.of(new ServiceLevelSettings("standard", Duration.ofHours(8), false)), desk.service());
        List<ServiceClock> begun = new ClockPolicy(always).settle(open(ORDINARY, false), List.of(), FRIDAY_14);

        assertThat(begun.get(0).dueAt()).isEqualTo(Instant.parse("2026-11-20T21:00:00Z"));
        assertThat(begun.get(0).wakeAt()).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(new Steps(always).reached(begun.get(0), Instant.parse("2026-11-23T08:00:00Z")))
                .isEqualTo(100);
        assertThat(new Steps(always).receivers(0, 100))
                .containsExactlyInAnyOrder(AlarmReceiver.AGENT, AlarmReceiver.TEAM);
    }

    @Test
    @DisplayName("F05 the customer is told at the step of notices, and again when the told time is over")
    void shouldTellTheCustomerOnceAPeriod() {
        DeskConfiguration telling = DeskSample.serving(
                desk.serviceLevels(),
                new ServiceSettings(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new ProgressSettings(50, Duration.ofHours(8), "progress")),
                        ReportSettings.NONE));
        Steps steps = new Steps(telling);
        ServiceClock first = new ClockPolicy(telling)
                .settle(open(ORDINARY, false), List.of(), FRIDAY_14)
                .get(0);
        Instant half = FRIDAY_14.plus(Duration.ofHours(2));
        assertThat(first.wakeAt()).contains(half);
        assertThat(steps.customer(first, steps.reached(first, half), half)).isTrue();

        Instant until = Instant.parse("2026-11-24T10:00:00Z");
        ServiceClock told = first.told(50, Optional.of(until), Optional.empty());

        assertThat(steps.customer(told, 50, until.minusSeconds(1))).isFalse();
        assertThat(steps.wake(told)).contains(until);
        assertThat(steps.customer(told, 50, until)).isTrue();
    }

    @Test
    @DisplayName("F01 F03 where another way of counting holds a pause still does not count")
    void shouldNotCountPausesWhenTheWayOfCountingChanges() {
        DeskConfiguration both = DeskSample.serving(
                List.of(
                        new ServiceLevelSettings(
                                "standard",
                                Duration.ofHours(4),
                                Optional.empty(),
                                Optional.of(Duration.ofHours(16)),
                                true),
                        new ServiceLevelSettings(
                                "gold",
                                Duration.ofHours(1),
                                Optional.empty(),
                                Optional.of(Duration.ofHours(48)),
                                false)),
                desk.service());
        settle(both, open(ORDINARY, false), FRIDAY_14);
        settle(both, with(ORDINARY, Stage.WAITING, true), FRIDAY_14.plus(Duration.ofHours(1)));
        Instant monday = Instant.parse("2026-11-23T08:00:00Z");
        settle(both, open(ORDINARY, true), monday);

        settle(both, open(GOLD, true), monday.plus(Duration.ofHours(1)));

        assertThat(clock(ClockKind.SOLUTION).dueAt()).isEqualTo(monday.plus(Duration.ofHours(47)));
    }

    @Test
    @DisplayName("F01 several changes at once are one change of the clock")
    void shouldRaiseTheVersionOnce() {
        settle(open(ORDINARY, false), FRIDAY_14);

        settle(with(GOLD, Stage.CLOSED, false), FRIDAY_14.plus(Duration.ofHours(1)));

        assertThat(clock(ClockKind.FIRST_RESPONSE).version()).isEqualTo(1);
        assertThat(clock(ClockKind.FIRST_RESPONSE).stopped()).isTrue();
    }

    @Test
    @DisplayName("F01 a next response that was not given goes on when the case is opened again, and is no new one")
    void shouldGoOnWithTheSameNextResponse() {
        Instant wrote = Instant.parse("2026-11-23T08:00:00Z");
        settle(waiting(Stage.OPEN, wrote), wrote);
        settle(waiting(Stage.CLOSED, wrote), wrote.plus(Duration.ofHours(1)));

        settle(waiting(Stage.OPEN, wrote), wrote.plus(Duration.ofHours(3)));

        assertThat(clock(ClockKind.NEXT_RESPONSE).dueAt()).isEqualTo(wrote.plus(Duration.ofHours(4)));
    }

    @Test
    @DisplayName("F03 while an answer is on its way what runs goes on, and nothing begins or goes on again")
    void shouldGoOnUntilTheAnswerIsAccepted() {
        settle(open(ORDINARY, false), FRIDAY_14);
        List<ServiceClock> running = List.copyOf(clocks);

        settle(with(ORDINARY, Stage.LEAVING, false), FRIDAY_14.plus(Duration.ofMinutes(30)));
        assertThat(clocks).isEqualTo(running);

        settle(with(ORDINARY, Stage.WAITING, true), FRIDAY_14.plus(Duration.ofMinutes(31)));
        List<ServiceClock> halted = List.copyOf(clocks);
        assertThat(clock(ClockKind.FIRST_RESPONSE).stoppedAt()).contains(FRIDAY_14.plus(Duration.ofMinutes(31)));

        settle(with(ORDINARY, Stage.LEAVING, true), FRIDAY_14.plus(Duration.ofMinutes(45)));
        assertThat(clocks).isEqualTo(halted);
    }

    @Test
    @DisplayName("F03 a first answer that is told late stops its clock when it was accepted")
    void shouldStopWhenTheAnswerWasAccepted() {
        settle(open(ORDINARY, false), FRIDAY_14);
        Instant accepted = FRIDAY_14.plus(Duration.ofMinutes(10));

        settle(
                new ClockFacts(
                        1, "support", ORDINARY, Stage.WAITING, FRIDAY_14, Optional.of(accepted), Optional.empty()),
                FRIDAY_14.plus(Duration.ofDays(30)));

        assertThat(clock(ClockKind.FIRST_RESPONSE).stoppedAt()).contains(accepted);
        assertThat(clock(ClockKind.FIRST_RESPONSE).spent()).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock(ClockKind.FIRST_RESPONSE).missed(Instant.MAX)).isFalse();
    }

    @Test
    @DisplayName("F03 a case that is closed long after its clock was paused has kept its promise")
    void shouldNotCountThePauseWhenItEnds() {
        settle(open(ORDINARY, false), FRIDAY_14);
        settle(with(ORDINARY, Stage.WAITING, true), FRIDAY_14.plus(Duration.ofMinutes(30)));

        settle(with(ORDINARY, Stage.CLOSED, true), FRIDAY_14.plus(Duration.ofDays(30)));

        assertThat(clock(ClockKind.SOLUTION).stopped()).isTrue();
        assertThat(clock(ClockKind.SOLUTION).spent()).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock(ClockKind.SOLUTION).missed(Instant.MAX)).isFalse();
    }

    private static ClockFacts waiting(Stage stage, Instant since) {
        return new ClockFacts(1, "support", ORDINARY, stage, FRIDAY_14, Optional.of(FRIDAY_14), Optional.of(since));
    }

    private void settle(ClockFacts facts, Instant at) {
        settle(desk, facts, at);
    }

    private void settle(DeskConfiguration with, ClockFacts facts, Instant at) {
        for (ServiceClock changed : new ClockPolicy(with).settle(facts, clocks, at)) {
            clocks.stream()
                    .filter(clock -> clock.kind() == changed.kind())
                    .forEach(before -> assertThat(changed.version()).isEqualTo(before.version() + 1));
            clocks.removeIf(clock -> clock.kind() == changed.kind());
            clocks.add(changed);
        }
    }

    private ServiceClock clock(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
    }

    private static ClockFacts open(TargetFacts target, boolean answered) {
        return with(target, Stage.OPEN, answered);
    }

    private static ClockFacts with(TargetFacts target, Stage stage, boolean answered) {
        Optional<Instant> now = answered ? Optional.of(Instant.MAX) : Optional.empty();
        return new ClockFacts(1, "support", target, stage, FRIDAY_14, now, Optional.empty());
    }
}
