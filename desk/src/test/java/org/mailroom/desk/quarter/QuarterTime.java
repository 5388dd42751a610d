package org.mailroom.desk.quarter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The simulated time, in whole minutes.
 *
 * @param minutes its length
 * @param outages when the server was down, from the first minute of each to the one at which it was there again
 */
record QuarterTime(Instant begin, int minutes, List<Outage> outages) {
    record Outage(int from, int until) {}

    static final int DAY = 24 * 60;

    /** From this day on, so many days, with outages in working time, over a night, and behind the change of the clocks. */
    static QuarterTime of(Instant begin, int days) {
        int summerEnded = (int)
                Duration.between(begin, Instant.parse("2026-10-25T02:10:00Z")).toMinutes();
        return new QuarterTime(
                begin,
                days * DAY,
                List.of(
                        new Outage(DAY + 8 * 60 + 17, DAY + 11 * 60 + 3),
                        new Outage(2 * DAY + 14 * 60 + 50, 2 * DAY + 19 * 60),
                        new Outage(summerEnded, summerEnded + 4 * 60 + 20)));
    }

    QuarterTime {
        outages = List.copyOf(outages);
    }

    Instant at(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    int minuteOf(Instant at) {
        return Math.toIntExact(Duration.between(begin, at).toMinutes());
    }

    boolean up(int minute) {
        return outages.stream().noneMatch(outage -> minute >= outage.from() && minute < outage.until());
    }

    /** This minute, or the one at which the server is there again. */
    int whenUp(int minute) {
        return outages.stream()
                .filter(outage -> minute >= outage.from() && minute < outage.until())
                .map(Outage::until)
                .findFirst()
                .orElse(minute);
    }

    boolean restarts(int minute) {
        return outages.stream().anyMatch(outage -> outage.until() == minute);
    }
}
