package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.configuration.options.WordOrType;
import org.mailroom.desk.configuration.options.WrongValueException;
import org.mailroom.desk.holidays.PublicHolidays;

/** What can be written under {@code desks.<id>.calendar}. */
final class CalendarOptions {
    private static final Duration LEAST_OPEN = Duration.ofHours(1);

    private static final Option<Map<List<DayOfWeek>, List<Shift>>> HOURS = Option.required(
            "hours",
            MapType.of("day", TimeTypes.days(), TimeTypes.shifts(), 1),
            "Business hours of each day or run of days; a day that is not named is closed. What goes over midnight "
                    + "(`22:00-06:00`) belongs to the next day from there on, and falls away where that is a holiday. "
                    + "They are an hour in a week at least.");
    private static final Option<List<LocalDate>> HOLIDAYS = Option.withDefault(
            "holidays", ListType.of(TimeTypes.date(), 0, 1_000), "[]", "Dates on which the desk is closed.");

    private static final Option<List<String>> PUBLIC_HOLIDAYS = Option.withDefault(
            "public-holidays",
            ListType.of(TimeTypes.holidayPlace(), 0, 50),
            "[]",
            "Countries, or regions, on whose public holidays the desk is closed: `de`, or `de/by` for Bavaria; known from "
                    + PublicHolidays.FIRST_YEAR + " to " + PublicHolidays.LAST_YEAR + ".");

    private static final Option<List<Closure>> CLOSURES = Option.withDefault(
            "closures",
            ListType.of(ClosureOptions.SECTION, 0, 100),
            "[]",
            "Days in a row on which the desk is closed, announced ahead.");

    private static final Option<Map<LocalDate, SpecialDay>> SPECIAL_DAYS = Option.withDefault(
            "special-days",
            MapType.of("date", TimeTypes.date(), SpecialDayOptions.SECTION, 0),
            "{}",
            "Dates with hours and words of their own.");

    private static final Section<CalendarSettings> SECTION = Section.of(
                    "Business hours in the desk's time zone. The word `always` means around the clock, every day.",
                    CalendarOptions::make,
                    HOURS,
                    HOLIDAYS,
                    PUBLIC_HOLIDAYS,
                    CLOSURES,
                    SPECIAL_DAYS)
            .checked(values -> eachDayOnce(values, HOURS))
            .checked(values -> apart(values, HOURS))
            .checked(CalendarOptions::someTimeAWeek)
            .checked(CalendarOptions::eachPlaceOnce);

    static final WordOrType<CalendarSettings> TYPE = new WordOrType<>("always", CalendarSettings.ALWAYS, SECTION);

    private CalendarOptions() {}

    private static CalendarSettings make(Values values) {
        Set<LocalDate> holidays = new HashSet<>(values.get(HOLIDAYS));
        values.get(PUBLIC_HOLIDAYS).forEach(place -> holidays.addAll(PublicHolidays.of(place)));
        return new CalendarSettings(
                ordered(values.get(HOURS)), holidays, values.get(SPECIAL_DAYS), values.get(CLOSURES));
    }

    /** The spans of each day in order, what goes over midnight cut in two. */
    static Map<DayOfWeek, List<TimeSpan>> ordered(Map<List<DayOfWeek>, List<Shift>> hours) {
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        week(hours).forEach((day, spans) -> week.put(day, TimeTypes.apart(spans)));
        return week;
    }

    /** The spans of each day, what goes over midnight cut in two. */
    private static Map<DayOfWeek, List<TimeSpan>> week(Map<List<DayOfWeek>, List<Shift>> hours) {
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((days, shifts) -> days.forEach(day -> shifts.forEach(shift -> {
            week.computeIfAbsent(day, any -> new ArrayList<>()).add(shift.before());
            shift.after()
                    .ifPresent(rest -> week.computeIfAbsent(day.plus(1), any -> new ArrayList<>())
                            .add(rest));
        })));
        return week;
    }

    /** Reports spans of neighbouring days that overlap. */
    static void apart(Values values, Option<Map<List<DayOfWeek>, List<Shift>>> option) {
        Map<List<DayOfWeek>, List<Shift>> hours = values.find(option).orElse(Map.of());
        if (twice(hours).isEmpty()) {
            try {
                week(hours).values().forEach(TimeTypes::apart);
            } catch (WrongValueException overlap) {
                values.problem(
                        option,
                        "has spans over midnight that overlap with the next day's",
                        "let one end before the next");
            }
        }
    }

    /** With less than an hour in a week a promise of some weeks would be due after the last year that can be told. */
    private static void someTimeAWeek(Values values) {
        Map<List<DayOfWeek>, List<Shift>> hours = values.find(HOURS).orElse(Map.of());
        Duration open = week(hours).values().stream()
                .flatMap(List::stream)
                .map(TimeSpan::length)
                .reduce(Duration.ZERO, Duration::plus);
        if (!hours.isEmpty() && open.compareTo(LEAST_OPEN) < 0) {
            values.problem(
                    HOURS,
                    "is less than an hour in a week",
                    "write more business hours, or \"always\" instead of the calendar");
        }
    }

    private static void eachPlaceOnce(Values values) {
        values.find(PUBLIC_HOLIDAYS)
                .filter(places -> places.size() != Set.copyOf(places).size())
                .ifPresent(places ->
                        values.problem(PUBLIC_HOLIDAYS, "names a place twice", "write each country or region once"));
    }

    /** Reports a day that is named twice. */
    static void eachDayOnce(Values values, Option<Map<List<DayOfWeek>, List<Shift>>> option) {
        twice(values.find(option).orElse(Map.of()))
                .forEach(day -> values.problem(
                        option,
                        "names " + day.name().toLowerCase(Locale.ROOT) + " twice",
                        "write each day once, several spans as a list"));
    }

    private static List<DayOfWeek> twice(Map<List<DayOfWeek>, List<Shift>> hours) {
        Set<DayOfWeek> seen = new HashSet<>();
        return hours.keySet().stream()
                .flatMap(List::stream)
                .filter(day -> !seen.add(day))
                .toList();
    }
}
