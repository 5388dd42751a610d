package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.service.ClockFacts.Stage;

/**
 * Says how a case's clocks stand after something happened to it: which begin, run, pause, stop, and what they are to reach.
 * The same facts again change nothing, so it may be asked as often as one likes.
 */
public final class ClockPolicy {
    private final DeskConfiguration desk;
    private final Steps steps;

    public ClockPolicy(DeskConfiguration desk) {
        this.desk = desk;
        this.steps = new Steps(desk);
    }

    /** The clocks that are to change, with their new state; those that stay as they are are left out. */
    public List<ServiceClock> settle(ClockFacts facts, List<ServiceClock> clocks, Instant at) {
        Optional<ServiceLevelSettings> level = TargetPolicy.level(desk, facts.target());
        List<ServiceClock> changed = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            Optional<ServiceClock> before =
                    clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
            Optional<ServiceClock> after = settle(kind, facts, level, before, at);
            after.filter(clock -> !Optional.of(clock).equals(before)).ifPresent(changed::add);
        }
        return changed;
    }

    private Optional<ServiceClock> settle(
            ClockKind kind,
            ClockFacts facts,
            Optional<ServiceLevelSettings> level,
            Optional<ServiceClock> before,
            Instant at) {
        Optional<Duration> promised = level.flatMap(settings -> TargetPolicy.promised(settings, kind));
        if (promised.isEmpty()) {
            return before.filter(clock -> !clock.stopped()).map(clock -> stop(clock, at));
        }
        if (before.isEmpty() || begunAnew(kind, facts, before.get())) {
            return begin(kind, facts, level.orElseThrow(), promised.get(), before, at);
        }
        ServiceClock clock = before.get();
        if (clock.stopped() && !resumable(kind, facts)) {
            return before;
        }
        ServiceClock aimed = aim(clock, level.orElseThrow(), promised.get(), at);
        return Optional.of(
                ended(kind, facts) ? stop(aimed, at) : runs(kind, facts) ? resume(aimed, at) : pause(aimed, at));
    }

    private static boolean begunAnew(ClockKind kind, ClockFacts facts, ServiceClock clock) {
        return kind == ClockKind.NEXT_RESPONSE && clock.stopped() && runs(kind, facts);
    }

    private static boolean resumable(ClockKind kind, ClockFacts facts) {
        return kind != ClockKind.NEXT_RESPONSE && !ended(kind, facts);
    }

    private static boolean runs(ClockKind kind, ClockFacts facts) {
        boolean turn = switch (kind) {
            case FIRST_RESPONSE -> !facts.answered();
            case NEXT_RESPONSE -> facts.answered();
            case SOLUTION -> true;
        };
        return turn && facts.stage() == Stage.OPEN;
    }

    private static boolean ended(ClockKind kind, ClockFacts facts) {
        return facts.stage() == Stage.CLOSED
                || switch (kind) {
                    case FIRST_RESPONSE -> facts.answered();
                    case NEXT_RESPONSE -> facts.stage() == Stage.WAITING;
                    case SOLUTION -> false;
                };
    }

    private Optional<ServiceClock> begin(
            ClockKind kind,
            ClockFacts facts,
            ServiceLevelSettings level,
            Duration promised,
            Optional<ServiceClock> before,
            Instant at) {
        if (!runs(kind, facts)) {
            return Optional.empty();
        }
        Instant start = kind == ClockKind.NEXT_RESPONSE ? facts.waitingSince().orElse(at) : facts.openedAt();
        return Optional.of(woken(new ServiceClock(
                facts.caseId(),
                kind,
                facts.desk(),
                level.name(),
                promised,
                level.businessTime(),
                start,
                Duration.ZERO,
                Optional.of(start),
                new TimeCount(desk, level.businessTime()).add(start, promised),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                before.map(clock -> clock.version() + 1).orElse(0L))));
    }

    /** The clock with what is promised now. What has passed is counted anew if another way of counting holds. */
    private ServiceClock aim(ServiceClock clock, ServiceLevelSettings level, Duration promised, Instant at) {
        boolean same = clock.promised().equals(promised) && clock.businessTime() == level.businessTime();
        if (same && clock.level().equals(level.name())) {
            return clock;
        }
        TimeCount count = new TimeCount(desk, level.businessTime());
        Duration spent = clock.businessTime() == level.businessTime()
                ? clock.spent()
                : count.between(
                        clock.startedAt(),
                        clock.runningSince().or(clock::stoppedAt).orElse(at));
        Duration passed = spent.plus(
                clock.runningSince().map(since -> count.between(since, at)).orElse(Duration.ZERO));
        int reached = (int) Math.min(Integer.MAX_VALUE, Steps.percent(passed, promised));
        return woken(new ServiceClock(
                clock.caseId(),
                clock.kind(),
                clock.desk(),
                level.name(),
                promised,
                level.businessTime(),
                clock.startedAt(),
                spent,
                clock.runningSince(),
                due(count, clock.startedAt(), clock.runningSince(), spent, promised, at),
                clock.stoppedAt(),
                same ? clock.alarmed() : Math.min(clock.alarmed(), reached),
                clock.toldUntil(),
                Optional.empty(),
                clock.version() + 1));
    }

    private static Instant due(
            TimeCount count, Instant started, Optional<Instant> since, Duration spent, Duration promised, Instant at) {
        Instant from = since.orElse(at);
        Duration left = promised.minus(spent);
        if (!left.isNegative()) {
            return count.add(from, left);
        }
        Instant then = count.add(started, promised);
        return then.isBefore(from) ? then : from;
    }

    private ServiceClock stop(ServiceClock clock, Instant at) {
        return clock.stopped() ? clock : halted(clock, at, Optional.of(at));
    }

    private ServiceClock pause(ServiceClock clock, Instant at) {
        return clock.running() || clock.stopped() ? halted(clock, at, Optional.empty()) : clock;
    }

    private ServiceClock halted(ServiceClock clock, Instant at, Optional<Instant> stopped) {
        TimeCount count = new TimeCount(desk, clock.businessTime());
        Duration passed =
                clock.runningSince().map(since -> count.between(since, at)).orElse(Duration.ZERO);
        return new ServiceClock(
                clock.caseId(),
                clock.kind(),
                clock.desk(),
                clock.level(),
                clock.promised(),
                clock.businessTime(),
                clock.startedAt(),
                clock.spent().plus(passed),
                Optional.empty(),
                clock.dueAt(),
                stopped,
                clock.alarmed(),
                clock.toldUntil(),
                Optional.empty(),
                clock.version() + 1);
    }

    private ServiceClock resume(ServiceClock clock, Instant at) {
        if (clock.running()) {
            return clock;
        }
        TimeCount count = new TimeCount(desk, clock.businessTime());
        boolean over = clock.spent().compareTo(clock.promised()) >= 0;
        return woken(new ServiceClock(
                clock.caseId(),
                clock.kind(),
                clock.desk(),
                clock.level(),
                clock.promised(),
                clock.businessTime(),
                clock.startedAt(),
                clock.spent(),
                Optional.of(at),
                over ? clock.dueAt() : count.add(at, clock.promised().minus(clock.spent())),
                Optional.empty(),
                clock.alarmed(),
                clock.toldUntil(),
                Optional.empty(),
                clock.version() + 1));
    }

    private ServiceClock woken(ServiceClock clock) {
        return new ServiceClock(
                clock.caseId(),
                clock.kind(),
                clock.desk(),
                clock.level(),
                clock.promised(),
                clock.businessTime(),
                clock.startedAt(),
                clock.spent(),
                clock.runningSince(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.alarmed(),
                clock.toldUntil(),
                steps.wake(clock),
                clock.version());
    }
}
