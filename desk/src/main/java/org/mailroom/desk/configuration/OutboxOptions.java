package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.outbox}. */
final class OutboxOptions {

    private static final Option<Duration> RECALL_WINDOW = Option.withDefault(
            "recall-window",
            Types.duration(Duration.ZERO, Duration.ofDays(7)),
            "2m",
            "How long each reply waits, and can be taken back, before it leaves. With 0s it leaves at once, without lying in the outbox.");
    private static final Option<String> FOOTER = Option.optional(
            "footer",
            Types.text(2_000),
            "Text below every reply, such as the company's name, address and register number.");
    private static final Option<CollisionAction> COLLISIONS = Option.withDefault(
            "collisions",
            Types.oneOf(CollisionAction.class),
            "park",
            "What becomes of an answer to a mail that another agent has answered meanwhile: `park` keeps it in"
                    + " `Collisions` with both texts until it is moved on, `note` tells its author and lets it go, `off`"
                    + " looks for nothing.");

    private static final Option<Integer> BULK_AT_MOST = Option.withDefault(
            "bulk-at-most",
            Types.wholeNumber(1, 1_000),
            "100",
            "How many cases one mail to the desk's address with `+bulk` may answer; one that answers more is not sent.");

    static final Section<OutboxSettings> SECTION = Section.of(
            "The folder `Outbox/<agent>`, in which replies wait.",
            values -> new OutboxSettings(
                    values.get(RECALL_WINDOW), values.find(FOOTER), values.get(COLLISIONS), values.get(BULK_AT_MOST)),
            RECALL_WINDOW,
            FOOTER,
            COLLISIONS,
            BULK_AT_MOST);

    private OutboxOptions() {}
}
