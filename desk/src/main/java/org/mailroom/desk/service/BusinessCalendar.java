package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.mailroom.desk.configuration.CalendarSettings;

/**
 * Counts business time: the desk is open while the clock on its wall shows a time within its business hours, and the day
 * is no holiday. When clocks are put forward or back, what counts is the time that really passes.
 *
 * <p>Moments are taken to the millisecond below; they must lie in the years 1900 to 9999. Answers come by arithmetic, not
 * by walking through days: one step for each change of the clocks that lies between. Immutable.
 */
public final class BusinessCalendar {
    private static final Instant FIRST = LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST =
            LocalDate.of(9999, 12, 30).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final KnownCalendars KNOWN = new KnownCalendars(OpenTime::new);

    private final OpenTime openTime;
    private final ZoneRules rules;

    public BusinessCalendar(CalendarSettings settings, ZoneId zone) {
        this.openTime = KNOWN.of(settings);
        this.rules = zone.getRules();
    }

    /**
     * The first moment at which this much business time has passed since {@code start}: the end of a business day rather
     * than the begin of the next one, and {@code start} itself for no time at all.
     *
     * @throws IllegalStateException if the calendar has no business hours
     * @throws IllegalArgumentException if the time is negative, or the answer lies beyond the year 9999
     */
    public Instant add(Instant start, Duration businessTime) {
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("business time cannot be negative: " + businessTime);
        }
        if (!openTime.everOpen()) {
            throw new IllegalStateException("the calendar has no business hours, so nothing is ever due");
        }
        return businessTime.isZero()
                ? checked(start)
                : find(start, businessTime)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "business time of " + businessTime + " after " + start + " ends beyond the year 9999"));
    }

    /** Business time between two moments; negative where the second is the earlier one. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Instant last = checked(to);
        long open = 0;
        Stretch stretch = stretch(checked(from), last);
        while (stretch.end().isBefore(last)) {
            open += open(stretch);
            stretch = stretch(stretch.end(), last);
        }
        return Duration.ofMillis(open + open(stretch));
    }

    /** Whether there is any business time at all in an ordinary week. */
    public boolean everOpens() {
        return openTime.everOpen();
    }

    /** Whether the desk is open at this moment. */
    public boolean open(Instant at) {
        long local = checked(at).toEpochMilli() + rules.getOffset(at).getTotalSeconds() * 1000L;
        return openTime.before(local + 1) > openTime.before(local);
    }

    /** This moment where the desk is open, else the next at which it opens; empty if it never does. */
    public Optional<Instant> nextOpening(Instant from) {
        return openTime.everOpen()
                ? find(from, MOMENT).map(end -> end.minus(MOMENT)).map(at -> at.isBefore(from) ? from : at)
                : Optional.empty();
    }

    private Optional<Instant> find(Instant start, Duration businessTime) {
        long wanted = millisUp(businessTime);
        Stretch stretch = stretch(checked(start), LAST);
        while (open(stretch) < wanted) {
            if (!stretch.end().isBefore(LAST)) {
                return Optional.empty();
            }
            wanted -= open(stretch);
            stretch = stretch(stretch.end(), LAST);
        }
        long local = openTime.after(stretch.localFrom(), stretch.localEnd(), wanted);
        return Optional.of(Instant.ofEpochMilli(local - stretch.offsetMillis()));
    }

    private long open(Stretch stretch) {
        return openTime.before(stretch.localEnd()) - openTime.before(stretch.localFrom());
    }

    private Stretch stretch(Instant from, Instant limit) {
        ZoneOffsetTransition change = rules.nextTransition(from);
        Instant end = change == null || change.getInstant().isAfter(limit) ? limit : change.getInstant();
        return new Stretch(from, end, rules.getOffset(from).getTotalSeconds() * 1000L);
    }

    private static long millisUp(Duration time) {
        long limit = LAST.toEpochMilli() - FIRST.toEpochMilli() + 1;
        boolean beyond = time.compareTo(Duration.ofMillis(limit)) > 0;
        return beyond ? limit : time.plusNanos(999_999).toMillis();
    }

    private static Instant checked(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("not between the years 1900 and 9999: " + at);
        }
        return at;
    }

    /** From one moment to another, without a change of the clocks between. */
    private record Stretch(Instant from, Instant end, long offsetMillis) {
        long localFrom() {
            return from.toEpochMilli() + offsetMillis;
        }

        long localEnd() {
            return end.toEpochMilli() + offsetMillis;
        }
    }
}
