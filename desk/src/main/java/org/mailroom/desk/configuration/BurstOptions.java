package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.bursts}. */
final class BurstOptions {

    static final Option<EmailAddress> OWNER = Option.required(
            "owner",
            AddressTypes.address().giving(NameKinds.MAILBOX, NameKinds.PEOPLE),
            "Who is warned, once for each burst: never an address of a desk.");
    private static final Option<Integer> LEAST = Option.withDefault(
            "least",
            Types.wholeNumber(3, 10_000),
            "10",
            "So many customers at least must write about the same within an hour.");
    private static final Option<Integer> TIMES =
            Option.withDefault("times", Types.wholeNumber(2, 100), "3", "And so many times as many as usual.");

    static final Section<BurstSettings> SECTION = Section.of(
            "An early warning when a topic rises: mails are marked `$Incident-…` until it subsides.",
            values -> new BurstSettings(values.get(OWNER), values.get(LEAST), values.get(TIMES)),
            OWNER,
            LEAST,
            TIMES);

    private BurstOptions() {}
}
