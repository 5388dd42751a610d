package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.review.timeout}. */
final class ReviewTimeoutOptions {
    private static final Option<Duration> AFTER = Option.required(
            "after",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(30)),
            "How long a reply may wait for review.");
    private static final Option<Boolean> BUSINESS_HOURS = Option.withDefault(
            "business-hours", Types.yesNo(), "true", "Whether only the desk's business hours count.");
    private static final Option<ReviewTimeout.Action> ACTION = Option.withDefault(
            "action",
            Types.oneOf(ReviewTimeout.Action.class),
            "escalate",
            "`escalate` tells the supervisors once more, `release` lets it go unreviewed, `return` gives it back to its "
                    + "author.");

    static final Section<ReviewTimeout> SECTION = Section.of(
            "What happens to a reply that nobody reviews in time.",
            values -> new ReviewTimeout(values.get(AFTER), values.get(BUSINESS_HOURS), values.get(ACTION)),
            AFTER,
            BUSINESS_HOURS,
            ACTION);

    private ReviewTimeoutOptions() {}
}
