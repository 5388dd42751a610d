package org.mailroom.desk.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.service.AlarmSeen;
import org.mailroom.desk.service.ServiceClock;

/**
 * A clock that has passed a step.
 *
 * @param before the clock as it was
 * @param clock as it is after the step was told
 * @param percent the step
 * @param tell who is told
 * @param seen that somebody has acknowledged it, if not all are told for that
 * @param mark whether the mails of the case bear a mark from now on
 * @param customer whether the customer is told too
 * @param inReview since when an answer to the case waits for its review, if one does
 * @param late whether it should have been told well before
 */
record Alarm(
        Case theCase,
        ServiceClock before,
        ServiceClock clock,
        int percent,
        Set<AlarmReceiver> tell,
        Optional<AlarmSeen> seen,
        boolean mark,
        boolean customer,
        Optional<Instant> inReview,
        boolean late) {
    Alarm {
        tell = Set.copyOf(tell);
    }

    /** Whether nobody at all is told, because it was acknowledged. */
    boolean quiet() {
        return seen.isPresent() && tell.isEmpty();
    }

    boolean breach() {
        return percent >= ServiceClock.BREACH;
    }

    /** The same with the clock as it was written. */
    boolean of(ServiceClock written) {
        return clock.equals(written);
    }
}
