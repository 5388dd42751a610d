package org.mailroom.desk.story;

import java.time.Instant;
import java.util.Optional;

/**
 * One sentence of a story.
 *
 * @param id time-ordered identifier
 * @param at when it happened
 * @param desk the desk's id
 * @param caseId the case it belongs to, when there is one
 * @param messageId the Message-ID of the mail without angle brackets, when it has one
 * @param mailName the server's name of the mail, stable over redelivery; empty for what no mail caused
 * @param verb what happened
 * @param words why and how, for a person; never holds a line break
 */
public record StoryEntry(
        long id,
        Instant at,
        String desk,
        Optional<Long> caseId,
        Optional<String> messageId,
        String mailName,
        Verb verb,
        String words) {
    /** The longest text kept, in characters. */
    public static final int LONGEST_WORDS = 1000;

    public StoryEntry {
        words = oneLine(words);
    }

    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder(Math.min(words.length(), LONGEST_WORDS));
        words.codePoints()
                .limit(LONGEST_WORDS)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.length() <= LONGEST_WORDS ? line.toString() : line.substring(0, LONGEST_WORDS - 1);
    }
}
