package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.screening}. */
final class ScreeningOptions {

    private static final Option<Path> FILE =
            Option.required("file", FileTypes.existingFile(), "Text file in UTF-8, a word or phrase a line.");
    private static final Option<Locale> LANGUAGE = Option.optional(
            "language", TextTypes.language(), "Only replies in this language are screened; without it, all.");
    private static final Option<ScreenAction> ACTION =
            Option.withDefault("action", Types.oneOf(ScreenAction.class), "review", "What a find leads to.");

    private static final Section<WordListSettings> WORD_LIST = Section.of(
            "A list of words that should not leave.",
            values -> new WordListSettings(values.name(), values.get(FILE), values.find(LANGUAGE), values.get(ACTION)),
            FILE,
            LANGUAGE,
            ACTION);

    private static final Option<ScreenAction> CARD_NUMBERS = Option.withDefault(
            "card-numbers", Types.oneOf(ScreenAction.class), "review", "What a payment card number leads to.");
    private static final Option<Map<String, WordListSettings>> WORD_LISTS = Option.withDefault(
            "word-lists", MapType.of("name", TextTypes.shortName(), WORD_LIST, 0), "{}", "Lists of words, by name.");

    static final Section<ScreeningSettings> SECTION = Section.of(
            "What replies are screened for: `off` does not look, `note` writes it on the case, "
                    + "`review` has a supervisor see the reply first.",
            values -> new ScreeningSettings(
                    values.get(CARD_NUMBERS), List.copyOf(values.get(WORD_LISTS).values())),
            CARD_NUMBERS,
            WORD_LISTS);

    private ScreeningOptions() {}
}
