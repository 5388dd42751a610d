package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

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

    private static final Option<List<EmailAddress>> ESCALATE_TO = Option.withDefault(
            "escalate-to",
            ListType.of(AddressTypes.address(), 0, 50),
            "[]",
            "Addresses that are told besides the supervisors when it escalates; they learn which reply waits, not what is "
                    + "in it.");

    static final Section<ReviewTimeout> SECTION = Section.of(
            "What happens to a reply that nobody reviews in time.",
            values -> new ReviewTimeout(
                    values.get(AFTER), values.get(BUSINESS_HOURS), values.get(ACTION), values.get(ESCALATE_TO)),
            AFTER,
            BUSINESS_HOURS,
            ACTION,
            ESCALATE_TO);

    private ReviewTimeoutOptions() {}
}
