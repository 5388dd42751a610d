package org.mailroom.desk.configuration;

import java.util.List;

/**
 * What replies are screened for.
 *
 * @param cardNumbers what follows from a payment card number
 * @param wordLists lists of words that should not leave
 */
public record ScreeningSettings(ScreenAction cardNumbers, List<WordListSettings> wordLists) {

    public ScreeningSettings {
        wordLists = List.copyOf(wordLists);
    }
}
