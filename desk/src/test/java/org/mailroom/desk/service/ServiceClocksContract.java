package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link ServiceClocks} does. */
public abstract class ServiceClocksContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The clocks to test; there are none when a test begins. */
    protected abstract ServiceClocks clocks();

    /** Where the work is that follows from them. */
    protected abstract WorkItems work();

    /** Where cases are, on the same store. */
    protected abstract Cases cases();

    @Test
    @DisplayName("F01 a clock is kept whole")
    void shouldKeepClocks() {
        ServiceClock running = clock(1, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);
        ServiceClock stopped = new ServiceClock(
                1,
                ClockKind.SOLUTION,
                "support",
                "vip · 障害",
                Duration.ofHours(40),
                false,
                NOON,
                Duration.ofMinutes(7),
                Duration.ofMinutes(9),
                Optional.empty(),
                NOON.plusSeconds(60),
                Optional.of(NOON.plusSeconds(30)),
                75,
                Optional.of(NOON.plusSeconds(90)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);

        assertThat(clocks().write(List.of(running, stopped))).containsExactlyInAnyOrder(running, stopped);

        assertThat(clocks().of(1)).containsExactlyInAnyOrder(running, stopped);
        assertThat(clocks().of(2)).isEmpty();
        assertThat(clocks().write(List.of())).isEmpty();
    }

    @Test
    @DisplayName("F04 the clocks of many cases are read at once, those of each together")
    void shouldReadTheClocksOfManyCases() {
        List<ServiceClock> written = LongStream.rangeClosed(1, 120)
                .mapToObj(caseId -> clock(caseId, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0))
                .toList();
        ServiceClock second = clock(7, ClockKind.SOLUTION, Optional.of(NOON), 0);
        clocks().write(written);
        clocks().write(List.of(second));

        Map<Long, List<ServiceClock>> read =
                clocks().ofEach(LongStream.rangeClosed(2, 130).boxed().toList());

        assertThat(read.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 120).boxed().toList());
        assertThat(read.get(7L)).containsExactly(written.get(6), second);
        assertThat(read.get(120L)).containsExactly(written.get(119));
        assertThat(clocks().ofEach(List.of(7L, 7L, 7L)).get(7L)).hasSize(2);
        assertThat(clocks().ofEach(List.of())).isEmpty();
    }

    @Test
    @DisplayName("F04 a clock that somebody else has changed meanwhile stays as that one wrote it")
    void shouldNotWriteOverWhatAnotherWrote() {
        ServiceClock first = clock(1, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);
        clocks().write(List.of(first));
        ServiceClock mine = first.told(75, Optional.empty(), Optional.empty());
        ServiceClock theirs = first.told(100, Optional.of(NOON), Optional.of(NOON));

        assertThat(clocks().write(List.of(theirs))).containsExactly(theirs);
        assertThat(clocks().write(List.of(mine))).isEmpty();
        assertThat(clocks().write(List.of(first))).isEmpty();

        assertThat(clocks().of(1)).containsExactly(theirs);
    }

    @Test
    @DisplayName("F04 the mails that told of a clock, and who has acknowledged it, are kept")
    void shouldKeepWhoHasSeenAnAlarm() {
        ServiceClock first = clock(1, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);
        ServiceClock other = clock(2, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);
        clocks().write(List.of(first, other));
        ServiceClock told = first.told(75, Optional.empty(), Optional.of(NOON)).toldIn(4711);
        ServiceClock seen = told.seen(new AlarmSeen(75, "Anna", AlarmReceiver.TEAM));

        clocks().write(List.of(told));
        assertThat(clocks().toldIn(4711)).containsExactly(told);
        clocks().write(List.of(seen));

        assertThat(clocks().of(1)).containsExactly(seen);
        assertThat(clocks().toldIn(4712)).isEmpty();
    }

    @Test
    @DisplayName("F04 clocks whose time has come are found, the earliest first")
    void shouldFindWhatIsDue() {
        ServiceClock late = clock(1, ClockKind.FIRST_RESPONSE, Optional.of(NOON.minusSeconds(60)), 0);
        ServiceClock now = clock(2, ClockKind.SOLUTION, Optional.of(NOON), 0);
        ServiceClock later = clock(3, ClockKind.SOLUTION, Optional.of(NOON.plusMillis(1)), 0);
        ServiceClock never = clock(4, ClockKind.SOLUTION, Optional.empty(), 0);
        clocks().write(List.of(now, later, late, never));

        assertThat(clocks().due(NOON)).containsExactly(late, now);
    }

    @Test
    @DisplayName("F04 of several who tell a step at once one does, and its work is there once")
    void shouldTellOnce() throws Exception {
        ServiceClock first = clock(1, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);
        clocks().write(List.of(first));
        ServiceClock told = first.told(75, Optional.empty(), Optional.empty());

        List<Boolean> won = Race.of(
                4,
                runner -> () -> !clocks().tell(
                                List.of(told),
                                written -> written.stream().map(clock -> mail()).toList())
                        .isEmpty());

        assertThat(won).containsOnlyOnce(true);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
        assertThat(work().content(work().list(WorkState.WAITING, 10).get(0).id()))
                .hasValueSatisfying(content -> assertThat(content).containsExactly(1, 2));
    }

    @Test
    @DisplayName("F01 the clocks of a case begin with its target, and only once")
    void shouldBeginWithTheTarget() {
        ServiceClock first = clock(4711, ClockKind.FIRST_RESPONSE, Optional.of(NOON), 0);

        cases().target(4711, NOON, List.of(first));

        assertThat(clocks().of(4712)).isEmpty();
    }

    private static NewWork mail() {
        return new NewWork(
                WorkItem.due(TestIds.next(), WorkKind.NOTIFY, "support", 0, "anna@acme.example", NOON),
                Optional.of(new byte[] {1, 2}));
    }

    private static ServiceClock clock(long caseId, ClockKind kind, Optional<Instant> wake, long version) {
        return new ServiceClock(
                caseId,
                kind,
                "support",
                "standard",
                Duration.ofHours(4),
                true,
                NOON,
                Duration.ZERO,
                Duration.ZERO,
                Optional.of(NOON),
                NOON.plusSeconds(3600),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                wake,
                version);
    }
}
