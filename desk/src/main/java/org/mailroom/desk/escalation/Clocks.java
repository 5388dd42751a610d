package org.mailroom.desk.escalation;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.service.ServiceClock;

/** Clocks made of others where cases are merged. */
final class Clocks {
    private Clocks() {}

    /** The same clock of another case. */
    static ServiceClock of(ServiceClock clock, long caseId, long version) {
        return with(clock, caseId, clock.runningSince(), clock.stoppedAt(), clock.wakeAt(), version);
    }

    /** The clock of a case that does not go on. */
    static ServiceClock ended(ServiceClock clock, Instant at) {
        return with(clock, clock.caseId(), Optional.empty(), Optional.of(at), Optional.empty(), clock.version() + 1);
    }

    private static ServiceClock with(
            ServiceClock clock,
            long caseId,
            Optional<Instant> runningSince,
            Optional<Instant> stoppedAt,
            Optional<Instant> wakeAt,
            long version) {
        return new ServiceClock(
                caseId,
                clock.kind(),
                clock.desk(),
                clock.level(),
                clock.promised(),
                clock.businessTime(),
                clock.startedAt(),
                clock.spent(),
                runningSince,
                clock.dueAt(),
                stoppedAt,
                clock.alarmed(),
                clock.toldUntil(),
                wakeAt,
                version);
    }
}
