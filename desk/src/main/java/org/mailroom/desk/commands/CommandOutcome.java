package org.mailroom.desk.commands;

import org.mailroom.desk.message.PlainText;

/**
 * What became of a command.
 *
 * @param done whether it was carried out
 * @param words what is so now, or why it was not; one line, at most {@link #LONGEST_WORDS} characters
 */
public record CommandOutcome(boolean done, String words) {
    /** The longest words kept, in characters. */
    public static final int LONGEST_WORDS = 900;

    public CommandOutcome {
        words = PlainText.line(words, LONGEST_WORDS);
    }

    static CommandOutcome done(String words) {
        return new CommandOutcome(true, words);
    }

    /** It was not carried out, for this reason. */
    public static CommandOutcome refused(String words) {
        return new CommandOutcome(false, words);
    }
}
