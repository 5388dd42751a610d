package org.mailroom.desk.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.TimeSpan;

/** Calendars as an administrator writes them. */
final class Calendars {
    private Calendars() {}

    /** The same hours from Monday to Friday, as in {@code "09:00-12:00 13:00-17:00"}. */
    static CalendarSettings weekdays(String hours, LocalDate... holidays) {
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, spans(hours));
            }
        }
        return new CalendarSettings(week, Set.of(holidays));
    }

    static CalendarSettings days(Map<DayOfWeek, String> hours, LocalDate... holidays) {
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, spans) -> week.put(day, spans(spans)));
        return new CalendarSettings(week, Set.of(holidays));
    }

    static CalendarSettings never() {
        return new CalendarSettings(Map.of(), Set.of());
    }

    private static List<TimeSpan> spans(String hours) {
        List<TimeSpan> spans = new ArrayList<>();
        for (String span : hours.split(" ", -1)) {
            spans.add(new TimeSpan(time(span.substring(0, 5)), time(span.substring(6))));
        }
        return spans;
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
