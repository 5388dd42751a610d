package org.mailroom.desk.configuration;

import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.cases}. */
final class CaseOptions {

    private static final Option<Duration> REOPEN_WITHIN = Option.withDefault(
            "reopen-within",
            Types.duration(Duration.ZERO, Duration.ofDays(3_650)),
            "14d",
            "How long a closed case opens again when the customer writes; later it is a new case, linked to the old.");
    private static final Option<Boolean> THANKS_REOPENS = Option.withDefault(
            "thanks-reopens",
            Types.yesNo(),
            "false",
            "Whether a mail that gives thanks and says nothing else opens an answered or closed case again.");
    private static final Option<Boolean> JOIN_REPEATS = Option.withDefault(
            "join-repeats",
            Types.yesNo(),
            "true",
            "Whether a customer's new mail joins an open case of his when both say nearly the same.");

    static final Section<CaseSettings> SECTION = Section.of(
            "How long cases live and what joins them.",
            values -> new CaseSettings(values.get(REOPEN_WITHIN), values.get(THANKS_REOPENS), values.get(JOIN_REPEATS)),
            REOPEN_WITHIN,
            THANKS_REOPENS,
            JOIN_REPEATS);

    private CaseOptions() {}
}
