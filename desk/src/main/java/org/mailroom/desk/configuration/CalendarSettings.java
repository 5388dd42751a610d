package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Business hours of a week and the days without any, in the desk's time zone.
 *
 * @param hours spans of each open day in order, not overlapping; a day that is not here is closed
 * @param holidays closed days
 * @param specialDays days with hours of their own, also where they are holidays or within closures
 * @param closures days in a row on which the desk is closed
 */
public record CalendarSettings(
        Map<DayOfWeek, List<TimeSpan>> hours,
        Set<LocalDate> holidays,
        Map<LocalDate, SpecialDay> specialDays,
        List<Closure> closures) {

    /** Around the clock on every day. */
    public static final CalendarSettings ALWAYS = always();

    public CalendarSettings {
        var copy = new EnumMap<DayOfWeek, List<TimeSpan>>(DayOfWeek.class);
        hours.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
        hours = Collections.unmodifiableMap(copy);
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        specialDays = Collections.unmodifiableMap(new TreeMap<>(specialDays));
        closures = List.copyOf(closures);
    }

    /** Without closures. */
    public CalendarSettings(
            Map<DayOfWeek, List<TimeSpan>> hours, Set<LocalDate> holidays, Map<LocalDate, SpecialDay> specialDays) {
        this(hours, holidays, specialDays, List.of());
    }

    /** Without special days. */
    public CalendarSettings(Map<DayOfWeek, List<TimeSpan>> hours, Set<LocalDate> holidays) {
        this(hours, holidays, Map.of());
    }

    private static CalendarSettings always() {
        var hours = new EnumMap<DayOfWeek, List<TimeSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(day, List.of(TimeSpan.WHOLE_DAY));
        }
        return new CalendarSettings(hours, Set.of());
    }
}
