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
 */
public record ListedWords(WordList list, Optional<Locale> language, ScreenAction wanted) {

    /** Whether a reply in this language, perhaps unknown, is looked at. */
    boolean speaks(Optional<Locale> reply) {
        return language.isEmpty()
                || reply.isEmpty()
                || language.get().getLanguage().equals(reply.get().getLanguage());
    }
}
