package org.mailroom.desk.learning;

import java.time.Instant;

/**
 * A text of which a person said where it belongs.
 *
 * @param source what it was taken from; the desk has one example of each source
 * @param label where it belongs: the name of a queue
 * @param text subject and own words, at most {@value #LONGEST_TEXT} characters
 * @param taughtBy who said so
 * @param taughtAt when
 */
public record Example(String source, String label, String text, String taughtBy, Instant taughtAt) {
    /** What is kept of a text, in characters; a model looks at no more. */
    public static final int LONGEST_TEXT = TextFeatures.MOST_CHARACTERS;

    public Example {
        text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
