package org.mailroom.desk.screening;

import org.mailroom.desk.configuration.ScreenAction;

/**
 * What a screen saw.
 *
 * @param screen name of the screen
 * @param place where it stands
 * @param words a sentence for a person; whatever looks like a card number in it is masked here, once more
 * @param wanted what the screen asks for
 */
public record ScreenFinding(String screen, Place place, String words, ScreenAction wanted) {
    private static final int LONGEST_WORDS = 500;

    public ScreenFinding {
        words = Excerpt.of(words, LONGEST_WORDS);
    }
}
