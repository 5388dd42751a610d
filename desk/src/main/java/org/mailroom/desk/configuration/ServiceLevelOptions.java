package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.service-levels.<name>}. */
final class ServiceLevelOptions {

    private static final Option<Duration> FIRST_RESPONSE = Option.required(
            "first-response",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "Time until a person has answered an inquiry.");
    private static final Option<Duration> NEXT_RESPONSE = Option.optional(
            "next-response",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "Time until a person has answered a customer who wrote again; nothing is promised without it.");
    private static final Option<Duration> SOLUTION = Option.optional(
            "solution",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "Time until the case is closed, without the time in which the customer's answer is awaited.");
    private static final Option<Integer> GOAL = Option.optional(
            "goal",
            Types.matching("^([1-9]|[1-9][0-9]|100)%$", "a percentage from `1%` to `100%`")
                    .then(text -> Integer.valueOf(text.substring(0, text.length() - 1))),
            "How many of the first responses are to come within their time, as in \"90 % within 4 h\"; reports tell where "
                    + "fewer do. Each case is due at its time all the same.");
    private static final Option<Boolean> BUSINESS_TIME = Option.withDefault(
            "business-time",
            Types.yesNo(),
            "true",
            "Whether only business hours count; `4h` are then four open hours, and a day of eight is written `8h`.");

    static final Section<ServiceLevelSettings> SECTION = Section.of(
            "A service level promises response times; queues refer to it by name.",
            values -> new ServiceLevelSettings(
                    values.name(),
                    values.get(FIRST_RESPONSE),
                    values.find(NEXT_RESPONSE),
                    values.find(SOLUTION),
                    values.find(GOAL),
                    values.get(BUSINESS_TIME)),
            FIRST_RESPONSE,
            NEXT_RESPONSE,
            SOLUTION,
            GOAL,
            BUSINESS_TIME);

    private ServiceLevelOptions() {}
}
