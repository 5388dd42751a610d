package org.mailroom.desk.configuration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written in an entry of {@code desks.<id>.calendar.closures}. */
final class ClosureOptions {
    private static final int LONGEST_DAYS = 366;

    private static final Option<LocalDate> FROM =
            Option.required("from", TimeTypes.date(), "The first day on which the desk is closed.");
    private static final Option<LocalDate> TO =
            Option.required("to", TimeTypes.date(), "The last day on which it is, at most a year later.");
    private static final Option<Integer> ANNOUNCE_DAYS = Option.withDefault(
            "announce-days",
            Types.wholeNumber(0, LONGEST_DAYS),
            "7",
            "So many days ahead acknowledgements begin to tell it.");
    private static final Option<Map<Locale, String>> WORDS = Option.withDefault(
            "words",
            MapType.of("language", TextTypes.language(), Types.line(200), 0),
            "{}",
            "What acknowledgements say about it, ahead and while it lasts, by language: `Works holiday`.");

    static final Section<Closure> SECTION = Section.of(
                    "Days in a row on which the desk is closed; one of `special-days` among them has its own hours.",
                    ClosureOptions::make,
                    FROM,
                    TO,
                    ANNOUNCE_DAYS,
                    WORDS)
            .checked(ClosureOptions::inOrder);

    private ClosureOptions() {}

    private static Closure make(Values values) {
        return new Closure(values.get(FROM), values.get(TO), values.get(ANNOUNCE_DAYS), values.get(WORDS));
    }

    private static void inOrder(Values values) {
        values.find(FROM)
                .ifPresent(from -> values.find(TO).ifPresent(to -> {
                    if (to.isBefore(from)) {
                        values.problem(
                                TO,
                                "is before the first day, " + from,
                                "write the last day on which the desk is closed");
                    } else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
                        values.problem(TO, "is more than a year after " + from, "a closure lasts a year at most");
                    }
                }));
    }
}
