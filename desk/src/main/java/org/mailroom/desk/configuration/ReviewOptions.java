package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
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
    private static final Option<ReviewRate> COPY_RATE = Option.optional(
            "copy-rate", TextTypes.rate(), "Share of sent replies copied into the review mailbox afterwards.");

    static final Section<ReviewSettings> SECTION = Section.of(
            "Review by a supervisor before replies leave.",
            values -> new ReviewSettings(values.get(ACCOUNT), values.get(DEFAULT_RATE), values.find(COPY_RATE)),
            ACCOUNT,
            DEFAULT_RATE,
            COPY_RATE);

    private ReviewOptions() {}
}
