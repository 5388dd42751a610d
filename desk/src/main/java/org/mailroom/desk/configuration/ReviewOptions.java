package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.review}. */
final class ReviewOptions {

    private static final Option<EmailAddress> ACCOUNT = Option.required(
            "account",
            AddressTypes.address().giving(NameKinds.MAILBOX, Owner.PLACE),
            "Account of the review mailbox, used for nothing else.");
    private static final Option<ReviewRate> DEFAULT_RATE = Option.withDefault(
            "default-rate",
            TextTypes.rate(),
            "none",
            "Share of replies reviewed of people who have no rate of their own.");
    private static final Option<ReviewRate> FIRST_CONTACT_RATE = Option.withDefault(
            "first-contact-rate",
            TextTypes.rate(),
            "none",
            "Share of replies reviewed, at least, in a customer's first case with the desk, whoever writes them.");
    private static final Option<ReviewRate> COPY_RATE = Option.optional(
            "copy-rate", TextTypes.rate(), "Share of sent replies copied into the review mailbox afterwards.");

    private static final Option<Boolean> FOLLOW_RESULTS = Option.withDefault(
            "follow-results",
            Types.yesNo(),
            "false",
            "Whether each person's rate follows what became of the last replies that somebody reviewed.");
    private static final Option<Boolean> REQUESTS = Option.withDefault(
            "requests",
            Types.yesNo(),
            "false",
            "Whether supervisors are asked by a mail to the own account, to be answered with `approve` or `reject: why`: "
                    + "those who fit the case by queues, skills and languages and are there, else all but the author.");
    private static final Option<ReviewTimeout> TIMEOUT = Option.optional(
            "timeout",
            ReviewTimeoutOptions.SECTION,
            "What happens to a reply that nobody reviews in time; without it, " + "it waits.");

    private static final Option<Duration> CLAIM_FOR = Option.withDefault(
            "claim-for",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(30)),
            "4h",
            "How long a supervisor has a review alone that was claimed; then it waits for all again.");

    static final Section<ReviewSettings> SECTION = Section.of(
            "Review by a supervisor before replies leave.",
            values -> new ReviewSettings(
                    values.get(ACCOUNT),
                    values.get(DEFAULT_RATE),
                    values.get(FIRST_CONTACT_RATE),
                    values.find(COPY_RATE),
                    values.get(FOLLOW_RESULTS),
                    values.get(REQUESTS),
                    values.find(TIMEOUT),
                    values.get(CLAIM_FOR)),
            ACCOUNT,
            DEFAULT_RATE,
            FIRST_CONTACT_RATE,
            COPY_RATE,
            FOLLOW_RESULTS,
            REQUESTS,
            TIMEOUT,
            CLAIM_FOR);

    private ReviewOptions() {}
}
