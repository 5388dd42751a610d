package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code automatic-mail}. */
final class AutomaticMailOptions {

    private static final Option<Integer> STOP_ABOVE = Option.optional(
            "stop-above",
            Types.wholeNumber(1, 10_000_000),
            "Automatic mails of all desks within five minutes; more than these, and more than 20 times the usual, stop all "
                    + "acknowledgements. Without it 200, and 20000 on a server that does not know yet what is usual.");
    private static final Option<Duration> STOP_FOR = Option.withDefault(
            "stop-for",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(7)),
            "30m",
            "How long such a stop lasts.");

    static final Section<AutomaticMailSettings> SECTION = Section.of(
            "The last safeguard against loops and floods, for all desks together.",
            values -> new AutomaticMailSettings(values.find(STOP_ABOVE), values.get(STOP_FOR)),
            STOP_ABOVE,
            STOP_FOR);

    private AutomaticMailOptions() {}
}
