package org.mailroom.desk.quarter;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.TimeSpan;

/** Which minutes are business time, found by looking at the clock on the wall in each of them. */
final class SlowCalendar {
    private static final int BEYOND = 90 * QuarterTime.DAY;

    private final boolean[] open;
    private final int[] next;
    private final boolean everOpen;

    SlowCalendar(DeskConfiguration desk, QuarterTime time) {
        open = new boolean[time.minutes() + BEYOND];
        boolean any = false;
        for (int minute = 0; minute < open.length; minute++) {
            open[minute] = open(desk.calendar(), time.at(minute).atZone(desk.zone()));
            any |= open[minute];
        }
        everOpen = any;
        next = new int[open.length];
        for (int minute = open.length - 1; minute >= 0; minute--) {
            next[minute] = there(minute) || minute == open.length - 1 ? minute : next[minute + 1];
        }
    }

    private static boolean open(CalendarSettings calendar, ZonedDateTime wall) {
        SpecialDay special = calendar.specialDays().get(wall.toLocalDate());
        if (special != null) {
            return within(special.hours(), wall.toLocalTime());
        }
        boolean free = calendar.holidays().contains(wall.toLocalDate())
                || calendar.closures().stream().anyMatch(closure -> closure.covers(wall.toLocalDate()));
        return !free && within(calendar.hours().getOrDefault(wall.getDayOfWeek(), List.of()), wall.toLocalTime());
    }

    private static boolean within(List<TimeSpan> spans, LocalTime wall) {
        return spans.stream()
                .anyMatch(span -> !wall.isBefore(span.from())
                        && (span.to().equals(LocalTime.MIDNIGHT) || wall.isBefore(span.to())));
    }

    /** Whether the minute that begins then counts. */
    boolean counts(int minute, boolean businessTime) {
        return !businessTime || !everOpen || open[minute];
    }

    /** This moment if somebody is there then, else the next when somebody is. */
    int nextThere(int minute) {
        return next[minute];
    }

    /** Whether somebody is there at this moment; at the very end of business hours somebody is. */
    private boolean there(int minute) {
        return !everOpen || open[minute] || minute > 0 && open[minute - 1];
    }

    int count(int from, int to, boolean businessTime) {
        int counted = 0;
        for (int minute = from; minute < to; minute++) {
            counted += counts(minute, businessTime) ? 1 : 0;
        }
        return counted;
    }

    /** The first moment by which so much has passed. */
    int after(int from, int time, boolean businessTime) {
        int minute = from;
        for (int left = time; left > 0; minute++) {
            left -= counts(minute, businessTime) ? 1 : 0;
        }
        return minute;
    }
}
