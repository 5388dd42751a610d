package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import org.mailroom.desk.configuration.DeskConfiguration;

/** How time counts for a promise: on the desk's calendar, or around the clock. */
final class TimeCount {
    private final BusinessCalendar calendar;
    private final boolean business;

    /** @param business whether business hours count; a calendar without any counts around the clock */
    TimeCount(DeskConfiguration desk, boolean business) {
        this.calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        this.business = business && calendar.everOpens();
    }

    Instant add(Instant start, Duration time) {
        Duration forward = time.isNegative() ? Duration.ZERO : time;
        return business ? calendar.add(start, forward) : start.plus(forward);
    }

    /** The time between two moments, none where the second is the earlier one. */
    Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return business ? calendar.between(from, to) : Duration.between(from, to);
    }

    boolean business() {
        return business;
    }

    /** This moment, or the next opening where the desk is closed by then; the moment of closing is in time. */
    Instant inHours(Instant at) {
        boolean open = calendar.open(at) || calendar.open(at.minusMillis(1));
        return open ? at : calendar.nextOpening(at).orElse(at);
    }
}
