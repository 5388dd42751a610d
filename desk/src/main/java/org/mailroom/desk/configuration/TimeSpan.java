package org.mailroom.desk.configuration;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A span of one day.
 *
 * @param from first moment
 * @param to first moment after it; midnight means the end of the day (24:00)
 */
public record TimeSpan(LocalTime from, LocalTime to) {

    /** 00:00-24:00. */
    public static final TimeSpan WHOLE_DAY = new TimeSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public TimeSpan {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("A span must end after it begins: " + from + "-" + to);
        }
    }

    /** How long it is, on a day without a change of the clocks. */
    public Duration length() {
        Duration length = Duration.between(from, to);
        return to.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
    }
}
