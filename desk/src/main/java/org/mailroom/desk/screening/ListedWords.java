package org.mailroom.desk.screening;

import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * A word list in use.
 *
 * @param list the words
 * @param language only replies in this language are looked at; absent: all
 * @param wanted what a find leads to
 * @param whenUnknown whether replies are looked at whose language cannot be told
 */
public record ListedWords(WordList list, Optional<Locale> language, ScreenAction wanted, boolean whenUnknown) {

    /** A list that is used when in doubt. */
    public ListedWords(WordList list, Optional<Locale> language, ScreenAction wanted) {
        this(list, language, wanted, true);
    }

    /** Whether a reply in this language, perhaps unknown, is looked at. */
    boolean speaks(Optional<Locale> reply) {
        if (language.isEmpty()) {
            return true;
        }
        return reply.map(known -> language.get().getLanguage().equals(known.getLanguage()))
                .orElse(whenUnknown);
    }
}
