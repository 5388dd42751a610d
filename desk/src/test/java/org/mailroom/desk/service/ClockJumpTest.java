package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.service.ClockFacts.Stage;

/** The server's clock goes back and leaps ahead while the clocks of a case run. The desk is open from 9 to 17 in Berlin. */
class ClockJumpTest {
    private static final Instant MONDAY_10 = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration PROMISE = Duration.ofHours(4);

    private final DeskConfiguration desk = DeskSample.serving(
            List.of(new ServiceLevelSettings(
                    "standard", PROMISE, Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(16)), true)),
            ServiceSettings.NONE);
    private final ClockPolicy policy = new ClockPolicy(desk);

    @Test
    @DisplayName("F01 an answer that comes before its question, for the clock was set back, took no time")
    void shouldTakeNoTimeBackwards() {
        List<ServiceClock> clocks = policy.settle(facts(Stage.OPEN, Optional.empty()), List.of(), MONDAY_10);
        Instant earlier = MONDAY_10.minus(Duration.ofHours(3));

        List<ServiceClock> after = policy.settle(facts(Stage.WAITING, Optional.of(earlier)), clocks, earlier);

        assertThat(after).allSatisfy(clock -> assertThat(clock.spent()).isZero());
        assertThat(after).noneMatch(clock -> clock.missed(MONDAY_10));
    }

    @Test
    @DisplayName("F01 a case opened while the clock was ahead is due when its customer was told, and the clock goes on")
    void shouldKeepTheTimeThatTheCustomerWasTold() {
        Instant ahead = MONDAY_10.plus(Duration.ofDays(1));
        ClockFacts facts = facts(Stage.OPEN, Optional.empty(), ahead);
        List<ServiceClock> clocks = policy.settle(facts, List.of(), ahead);

        assertThat(policy.settle(facts, clocks, MONDAY_10)).isEmpty();
        assertThat(clocks.get(0).dueAt()).isEqualTo(ahead.plus(PROMISE));
        assertThat(policy.settle(facts, clocks, ahead.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Property(tries = 500)
    @Label(
            "F01 F03 however the clock jumps no time is below zero, what is due follows from what was spent, and asking again changes nothing")
    void shouldBearAnyJump(@ForAll("happenings") List<Happening> happenings) {
        List<ServiceClock> clocks = new ArrayList<>();
        Instant now = MONDAY_10;
        for (Happening each : happenings) {
            now = now.plus(each.jump());
            ClockFacts facts = facts(each.stage(), each.answered() ? Optional.of(now) : Optional.empty());
            for (ServiceClock changed : policy.settle(facts, List.copyOf(clocks), now)) {
                clocks.removeIf(clock -> clock.kind() == changed.kind());
                clocks.add(changed);
            }

            assertThat(policy.settle(facts, clocks, now)).isEmpty();
            assertThat(clocks).allSatisfy(this::holds);
        }
    }

    private void holds(ServiceClock clock) {
        assertThat(clock.spent()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(clock.spentOtherwise()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(clock.running() && clock.stopped()).isFalse();
        clock.runningSince()
                .filter(since -> clock.spent().compareTo(clock.promised()) < 0)
                .ifPresent(since -> assertThat(new BusinessCalendar(desk.calendar(), desk.zone())
                                .add(since, clock.promised().minus(clock.spent())))
                        .isEqualTo(clock.dueAt()));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Duration> jump =
                Arbitraries.longs().between(-100_000, 200_000).map(Duration::ofSeconds);
        return Combinators.combine(jump, Arbitraries.of(Stage.values()), Arbitraries.of(true, false))
                .as(Happening::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static ClockFacts facts(Stage stage, Optional<Instant> answered) {
        return facts(stage, answered, MONDAY_10);
    }

    private static ClockFacts facts(Stage stage, Optional<Instant> answered, Instant opened) {
        return new ClockFacts(
                1,
                "support",
                TargetFacts.of("General"),
                stage,
                opened,
                answered,
                answered.filter(at -> stage == Stage.OPEN));
    }

    /** @param jump of the server's clock since the one before */
    record Happening(Duration jump, Stage stage, boolean answered) {}
}
