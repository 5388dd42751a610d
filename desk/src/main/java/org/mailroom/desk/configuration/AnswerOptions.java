package org.mailroom.desk.configuration;

import java.nio.file.Path;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.acknowledgement.answers}. */
final class AnswerOptions {

    private static final Option<Path> FOLDER =
            Option.optional("folder", FileTypes.existingFolder(), "Folder of the articles, as in docs/templates.md.");
    private static final Option<Integer> MOST =
            Option.withDefault("most", Types.wholeNumber(1, 5), "3", "How many are suggested at most.");
    private static final Option<Integer> CONFIDENCE = Option.withDefault(
            "confidence",
            Types.wholeNumber(1, 100),
            "50",
            "How sure a suggestion must be, in percent; 100 is three words that stand in this article alone.");

    static final Section<AnswerSettings> SECTION = Section.of(
            "Answers that the acknowledgement suggests: articles in the customer's language whose words the inquiry has.",
            values -> new AnswerSettings(values.find(FOLDER), values.get(MOST), values.get(CONFIDENCE)),
            FOLDER,
            MOST,
            CONFIDENCE);

    private AnswerOptions() {}
}
