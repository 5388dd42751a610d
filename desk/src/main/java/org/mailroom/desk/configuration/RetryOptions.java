package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code retry}. */
final class RetryOptions {

    private static final Option<Duration> FIRST = Option.withDefault(
            "first", Types.duration(Duration.ofMillis(100), Duration.ofHours(1)), "5s", "Wait before the second try.");
    private static final Option<Duration> MAX = Option.withDefault(
            "max",
            Types.duration(Duration.ofMillis(100), Duration.ofDays(1)),
            "10m",
            "Longest wait; waits double until they reach it.");
    private static final Option<Integer> ATTEMPTS = Option.withDefault(
            "attempts", Types.wholeNumber(1, 1_000), "20", "Tries before the work is left to a person.");

    static final Section<RetrySettings> SECTION = Section.of(
                    "How work that failed, such as filing a mail, is tried again.",
                    values -> new RetrySettings(values.get(FIRST), values.get(MAX), values.get(ATTEMPTS)),
                    FIRST,
                    MAX,
                    ATTEMPTS)
            .checked(RetryOptions::firstNotAboveMax);

    private RetryOptions() {}

    private static void firstNotAboveMax(Values values) {
        boolean above = values.find(FIRST)
                .flatMap(first -> values.find(MAX).map(max -> first.compareTo(max) > 0))
                .orElse(false);
        if (above) {
            values.problem(FIRST, "is longer than max", "make it shorter, or max longer");
        }
    }
}
