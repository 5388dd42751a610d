package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.progress-notice}. */
final class ProgressOptions {

    private static final Option<Integer> AT = Option.withDefault(
            "at",
            AlarmOptions.percent(),
            "90%",
            "The customer is told when so much of the time promised for the next answer has passed without one.");
    private static final Option<Duration> EXPECTED = Option.withDefault(
            "expected",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "8h",
            "The new expected time that the notice tells, from then on and counted as the promise is; when it too has "
                    + "passed, the next notice goes out.");
    private static final Option<String> TEMPLATE = Option.withDefault(
            "template",
            Types.matching("^[a-z][a-z0-9-]{0,59}$", "a name in small letters, digits and hyphens"),
            "progress",
            "Name of the template, `progress` for `templates/<language>/progress.txt`.");

    static final Section<ProgressSettings> SECTION = Section.of(
            "What customers are told whose answer will be late; without this group nothing.",
            values -> new ProgressSettings(values.get(AT), values.get(EXPECTED), values.get(TEMPLATE)),
            AT,
            EXPECTED,
            TEMPLATE);

    private ProgressOptions() {}
}
