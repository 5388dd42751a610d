package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.calendar.special-days.<date>}. */
final class SpecialDayOptions {

    private static final Option<List<TimeSpan>> HOURS = Option.optional(
            "hours", TimeTypes.spans(), "Business hours of this day; without them the desk is closed all day.");
    private static final Option<Map<Locale, String>> WORDS = Option.withDefault(
            "words",
            MapType.of("language", TextTypes.language(), Types.line(200), 0),
            "{}",
            "What acknowledgements of this day say about it, by language: `Stock-taking`.");

    static final Section<SpecialDay> SECTION = Section.of(
            "A day with business hours of its own.",
            values -> new SpecialDay(values.find(HOURS).orElse(List.of()), values.get(WORDS)),
            HOURS,
            WORDS);

    private SpecialDayOptions() {}
}
