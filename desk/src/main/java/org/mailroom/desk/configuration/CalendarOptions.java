package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
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

/** What can be written under {@code desks.<id>.calendar}. */
final class CalendarOptions {

    private static final Option<Map<List<DayOfWeek>, List<TimeSpan>>> HOURS = Option.required(
            "hours",
            MapType.of("day", TimeTypes.days(), TimeTypes.spans(), 1),
            "Business hours of each day or run of days; a day that is not named is closed.");
    private static final Option<List<LocalDate>> HOLIDAYS = Option.withDefault(
            "holidays", ListType.of(TimeTypes.date(), 0, 1_000), "[]", "Dates on which the desk is closed.");

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
                    SPECIAL_DAYS)
            .checked(CalendarOptions::eachDayOnce);

    static final WordOrType<CalendarSettings> TYPE = new WordOrType<>("always", CalendarSettings.ALWAYS, SECTION);

    private CalendarOptions() {}

    private static CalendarSettings make(Values values) {
        Map<DayOfWeek, List<TimeSpan>> hours = new EnumMap<>(DayOfWeek.class);
        values.get(HOURS).forEach((days, spans) -> days.forEach(day -> hours.put(day, spans)));
        return new CalendarSettings(hours, Set.copyOf(values.get(HOLIDAYS)), values.get(SPECIAL_DAYS));
    }

    private static void eachDayOnce(Values values) {
        Set<DayOfWeek> seen = new HashSet<>();
        values.find(HOURS).orElse(Map.of()).keySet().stream()
                .flatMap(List::stream)
                .filter(day -> !seen.add(day))
                .forEach(day -> values.problem(
                        HOURS,
                        "names " + day.name().toLowerCase(Locale.ROOT) + " twice",
                        "write each day once, several spans as a list"));
    }
}
