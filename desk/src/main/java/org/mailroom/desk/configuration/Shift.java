package org.mailroom.desk.configuration;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Business hours as people write them: of one day, or over midnight into the next.
 *
 * @param from first moment
 * @param to first moment after it; at or before {@code from} on the next day
 */
record Shift(LocalTime from, LocalTime to) {
    /** The part on the day on which it begins. */
    TimeSpan before() {
        return new TimeSpan(from, overMidnight() ? LocalTime.MIDNIGHT : to);
    }

    /** The part on the next day. */
    Optional<TimeSpan> after() {
        return overMidnight() ? Optional.of(new TimeSpan(LocalTime.MIDNIGHT, to)) : Optional.empty();
    }

    private boolean overMidnight() {
        return !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to);
    }
}
