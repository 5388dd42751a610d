package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.agents.<name>} and {@code supervisors.<name>} about what the person can do and when. */
final class DutyOptions {

    static final Option<Map<String, Integer>> SKILLS = Option.withDefault(
            "skills",
            MapType.of(
                    "skill",
                    TextTypes.shortName().using(NameKinds.SKILL),
                    Types.wholeNumber(1, QueueRoutingOptions.HIGHEST),
                    0),
            "{}",
            "What the person knows of what queues ask for, each with the person's level.");
    static final Option<List<Locale>> LANGUAGES = Option.withDefault(
            "languages",
            ListType.of(TextTypes.language(), 0, 50),
            "[]",
            "Languages in which the person is given cases, or asked to review replies; none written: all.");
    static final Option<Map<List<DayOfWeek>, List<Shift>>> HOURS = Option.withDefault(
            "hours",
            MapType.of("day", TimeTypes.days(), TimeTypes.shifts(), 0),
            "{}",
            "When the person is given cases, or asked to review, in the desk's time zone; none written: always.");
    static final Option<List<DateSpan>> OUT_OF_OFFICE = Option.withDefault(
            "out-of-office",
            ListType.of(TimeTypes.dates(), 0, 1_000),
            "[]",
            "Days on which the person is not there: an agent's open cases go back to their queues, no new ones come.");
    static final Option<Integer> CAPACITY = Option.optional(
            "capacity",
            Types.wholeNumber(1, 100_000),
            "How many open cases the agent may have before no more are given; without it there is no limit.");

    private DutyOptions() {}

    static Duty make(Values values) {
        return new Duty(
                values.get(SKILLS),
                values.get(LANGUAGES).stream().map(Duty::code).collect(Collectors.toSet()),
                CalendarOptions.ordered(values.get(HOURS)),
                values.get(OUT_OF_OFFICE),
                values.find(CAPACITY));
    }

    static void check(Values values) {
        CalendarOptions.eachDayOnce(values, HOURS);
        CalendarOptions.apart(values, HOURS);
    }
}
