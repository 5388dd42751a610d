package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.quarantine}. */
final class QuarantineOptions {

    private static final Option<List<String>> FIELDS = Option.withDefault(
            "spam-fields",
            ListType.of(TextTypes.headerName(), 0, 20),
            "[]",
            "Header fields in which the server's filter says yes or a score, such as `X-Spam-Status` or `X-Spamd-Result`. "
                    + "The filter must remove them from mail that comes with them, for anybody can write them.");
    private static final Option<Integer> SCORE = Option.withDefault(
            "spam-score",
            Types.wholeNumber(1, 1_000),
            "6",
            "Score in such a field from which on a mail of no known case lies in Quarantine, without an acknowledgement.");

    static final Section<QuarantineSettings> SECTION = Section.of(
            "What is kept apart as junk.",
            values -> new QuarantineSettings(Set.copyOf(values.get(FIELDS)), values.get(SCORE)),
            FIELDS,
            SCORE);

    private QuarantineOptions() {}
}
