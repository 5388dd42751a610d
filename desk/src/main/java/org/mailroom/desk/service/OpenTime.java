package org.mailroom.desk.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.TimeSpan;

/**
 * How much business time lies before a moment of a clock that never changes its offset: sums over the spans of one week,
 * weeks multiplied, holidays taken off, special days put right. Moments are milliseconds of local time since 1970-01-01T00:00.
 */
final class OpenTime {
    private static final long DAY = 86_400_000L;
    private static final long WEEK = 7 * DAY;
    private static final long MONDAY = LocalDate.of(1969, 12, 29).toEpochDay();

    private final long[] starts;
    private final long[] ends;
    private final long[] openBefore;
    private final long openInAWeek;
    private final long[] days;
    private final List<List<long[]>> daysSpans;
    private final long[] lostBefore;

    OpenTime(CalendarSettings settings) {
        List<long[]> spans = spans(settings);
        starts = spans.stream().mapToLong(span -> span[0]).toArray();
        ends = spans.stream().mapToLong(span -> span[1]).toArray();
        openBefore = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            openBefore[i + 1] = openBefore[i] + ends[i] - starts[i];
        }
        openInAWeek = openBefore[starts.length];
        Map<Long, List<long[]>> exceptions = exceptions(settings);
        days = exceptions.keySet().stream().mapToLong(day -> day).toArray();
        daysSpans = List.copyOf(exceptions.values());
        lostBefore = new long[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            lostBefore[i + 1] = lostBefore[i] + lostOn(i, DAY);
        }
    }

    /** The days that are not as their day of the week, in order, with their spans. */
    private static Map<Long, List<long[]>> exceptions(CalendarSettings settings) {
        Map<Long, List<long[]>> exceptions = new TreeMap<>();
        settings.holidays().forEach(day -> exceptions.put(day.toEpochDay(), List.of()));
        settings.closures()
                .forEach(closure -> closure.first()
                        .datesUntil(closure.last().plusDays(1))
                        .forEach(day -> exceptions.put(day.toEpochDay(), List.of())));
        settings.specialDays()
                .forEach((day, special) -> exceptions.put(
                        day.toEpochDay(),
                        special.hours().stream().map(span -> span(0, span)).toList()));
        return exceptions;
    }

    /** Whether a week without holidays has any business time. */
    boolean everOpen() {
        return openInAWeek > 0;
    }

    /** Business time up to this moment, counted from an arbitrary one; only differences mean anything. */
    long before(long local) {
        return weekly(local) - lost(local);
    }

    /**
     * The first moment from {@code from} on, not after {@code to}, with this much business time between.
     *
     * @param wanted greater than zero, not more than there is between the two
     */
    long after(long from, long to, long wanted) {
        long target = before(from) + wanted;
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (before(middle) >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long weekly(long local) {
        long sinceMonday = local - MONDAY * DAY;
        long inWeek = Math.floorMod(sinceMonday, WEEK);
        int span = lastAtOrBefore(starts, inWeek);
        long open = span < 0 ? 0 : openBefore[span] + Math.min(inWeek, ends[span]) - starts[span];
        return Math.floorDiv(sinceMonday, WEEK) * openInAWeek + open;
    }

    private long lost(long local) {
        int day = lastAtOrBefore(days, Math.floorDiv(local, DAY));
        if (day < 0) {
            return 0;
        }
        long since = local - days[day] * DAY;
        return since >= DAY ? lostBefore[day + 1] : lostBefore[day] + lostOn(day, since);
    }

    /** How much less than in other weeks the desk is open on this day until then; below zero where it is more. */
    private long lostOn(int day, long until) {
        long start = days[day] * DAY;
        long open = daysSpans.get(day).stream()
                .mapToLong(span -> Math.max(0, Math.min(until, span[1]) - span[0]))
                .sum();
        return weekly(start + until) - weekly(start) - open;
    }

    private static int lastAtOrBefore(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static List<long[]> spans(CalendarSettings settings) {
        List<long[]> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            long midnight = (day.getValue() - 1) * DAY;
            for (TimeSpan span : settings.hours().getOrDefault(day, List.of())) {
                spans.add(span(midnight, span));
            }
        }
        return spans;
    }

    private static long[] span(long midnight, TimeSpan span) {
        long end = span.to().equals(LocalTime.MIDNIGHT) ? DAY : millis(span.to());
        return new long[] {midnight + millis(span.from()), midnight + end};
    }

    private static long millis(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000;
    }
}
