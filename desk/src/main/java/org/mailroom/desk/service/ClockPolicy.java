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

    /**
     * Whether of two clocks of merged cases the first goes on: it has ended, other than one of a next response, which may
     * begin again any time; or it would not end later than the other, which runs, if it ran too.
     */
    public boolean stays(ServiceClock clock, ServiceClock other, Instant at) {
        boolean ended = clock.stopped() && clock.kind() != ClockKind.NEXT_RESPONSE;
        return ended || !clock.stopped() && !resume(clock, at).dueAt().isAfter(other.dueAt());
    }

    private Optional<ServiceClock> settle(
            ClockKind kind,
            ClockFacts facts,
            Optional<ServiceLevelSettings> level,
            Optional<ServiceClock> before,
            Instant at) {
        Optional<Duration> promised = level.flatMap(settings -> TargetPolicy.promised(settings, kind));
        if (promised.isEmpty()) {
            return before.filter(clock -> !clock.stopped())
                    .map(clock -> stop(clock, at).following(clock));
        }
        if (before.isEmpty() || begunAnew(kind, facts, before.get())) {
            return begin(kind, facts, level.orElseThrow(), promised.get(), before, at);
        }
        ServiceClock clock = before.get();
        boolean leaving = facts.stage() == Stage.LEAVING;
        if (clock.stopped() && (leaving || !resumable(kind, facts, clock))) {
            return before;
        }
        ServiceClock aimed = aim(clock, level.orElseThrow(), promised.get(), at);
        ServiceClock after = ended(kind, facts)
                ? stop(aimed, ending(kind, facts, aimed, at))
                : leaving ? aimed : runs(kind, facts) ? resume(aimed, at) : pause(aimed, at);
        return Optional.of(after.equals(clock) ? clock : after.following(clock));
    }

    /** The moment of the first answer, which may have been told late, or else this one. */
    private static Instant ending(ClockKind kind, ClockFacts facts, ServiceClock clock, Instant at) {
        return facts.answeredAt()
                .filter(answered -> kind == ClockKind.FIRST_RESPONSE)
                .filter(answered -> answered.isBefore(at)
                        && !answered.isBefore(clock.runningSince().orElse(at)))
                .orElse(at);
    }

    private static boolean begunAnew(ClockKind kind, ClockFacts facts, ServiceClock clock) {
        return kind == ClockKind.NEXT_RESPONSE && clock.stopped() && runs(kind, facts) && !ofSameMail(facts, clock);
    }

    /** Whether the next response that this clock is of is still to be given. */
    private static boolean ofSameMail(ClockFacts facts, ServiceClock clock) {
        return facts.waitingSince().equals(Optional.of(clock.startedAt()));
    }

    private static boolean resumable(ClockKind kind, ClockFacts facts, ServiceClock clock) {
        return !ended(kind, facts) && (kind != ClockKind.NEXT_RESPONSE || ofSameMail(facts, clock));
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
        Instant since = start.isAfter(at) ? start : at;
        return Optional.of(woken(new ServiceClock(
                facts.caseId(),
                kind,
                facts.desk(),
                level.name(),
                promised,
                level.businessTime(),
                start,
                new TimeCount(desk, level.businessTime()).between(start, since),
                new TimeCount(desk, !level.businessTime()).between(start, since),
                Optional.of(since),
                new TimeCount(desk, level.businessTime()).add(start, promised),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before.map(clock -> clock.version() + 1).orElse(0L))));
    }

    /**
     * The clock with what is promised now. What has passed until then is taken as it was counted all the time the way that
     * holds now, so that the steps of the new promise which are over already are due from this moment.
     */
    private ServiceClock aim(ServiceClock clock, ServiceLevelSettings level, Duration promised, Instant at) {
        boolean counted = clock.businessTime() == level.businessTime();
        boolean same = clock.promised().equals(promised) && counted;
        if (same && clock.level().equals(level.name())) {
            return clock;
        }
        Duration here = passed(clock, clock.businessTime(), clock.spent(), at);
        Duration there = passed(clock, !clock.businessTime(), clock.spentOtherwise(), at);
        Duration spent = counted ? here : there;
        int reached = (int) Math.min(Integer.MAX_VALUE, Steps.percent(spent, promised));
        return woken(new ServiceClock(
                clock.caseId(),
                clock.kind(),
                clock.desk(),
                level.name(),
                promised,
                level.businessTime(),
                clock.startedAt(),
                spent,
                counted ? there : here,
                clock.runningSince().map(since -> since.isAfter(at) ? since : at),
                due(new TimeCount(desk, level.businessTime()), clock, spent, promised, at),
                clock.stoppedAt(),
                same ? clock.alarmed() : Math.min(clock.alarmed(), reached),
                clock.toldUntil(),
                clock.toldIn(),
                same ? clock.seen() : Optional.empty(),
                Optional.empty(),
                clock.version() + 1));
    }

    private Duration passed(ServiceClock clock, boolean businessTime, Duration before, Instant at) {
        TimeCount count = new TimeCount(desk, businessTime);
        return before.plus(
                clock.runningSince().map(since -> count.between(since, at)).orElse(Duration.ZERO));
    }

    private static Instant due(TimeCount count, ServiceClock clock, Duration spent, Duration promised, Instant at) {
        Duration left = promised.minus(spent);
        if (!left.isNegative()) {
            return count.add(at, left);
        }
        Instant then = count.add(clock.startedAt(), promised);
        return then.isBefore(at) ? then : at;
    }

    private ServiceClock stop(ServiceClock clock, Instant at) {
        return clock.stopped() ? clock : halted(resume(clock, at), at, Optional.of(at));
    }

    /** A clock that has stopped, as if it never had: the time since then has passed, and it is due when it was. */
    public ServiceClock unstopped(ServiceClock clock, Instant at) {
        Instant since = clock.stoppedAt().orElse(at);
        return woken(clock.unstopped(
                clock.spent().plus(new TimeCount(desk, clock.businessTime()).between(since, at)),
                clock.spentOtherwise().plus(new TimeCount(desk, !clock.businessTime()).between(since, at)),
                at));
    }

    private ServiceClock pause(ServiceClock clock, Instant at) {
        return clock.running() || clock.stopped() ? halted(clock, at, Optional.empty()) : clock;
    }

    private ServiceClock halted(ServiceClock clock, Instant at, Optional<Instant> stopped) {
        return clock.halted(
                passed(clock, clock.businessTime(), clock.spent(), at),
                passed(clock, !clock.businessTime(), clock.spentOtherwise(), at),
                stopped);
    }

    private ServiceClock resume(ServiceClock clock, Instant at) {
        if (clock.running()) {
            return clock;
        }
        TimeCount count = new TimeCount(desk, clock.businessTime());
        boolean over = clock.spent().compareTo(clock.promised()) >= 0;
        return woken(clock.resumed(
                at, over ? clock.dueAt() : count.add(at, clock.promised().minus(clock.spent()))));
    }

    private ServiceClock woken(ServiceClock clock) {
        return clock.waking(steps.wake(clock));
    }
}
