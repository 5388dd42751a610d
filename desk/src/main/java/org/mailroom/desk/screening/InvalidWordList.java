package org.mailroom.desk.screening;

import java.util.List;

/** A word list that cannot be used; the message has a line for each mistake, with the list's name and the line. */
public final class InvalidWordList extends RuntimeException {
    private final List<String> mistakes;

    InvalidWordList(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each as {@code profanity-en.txt, line 12: what is wrong}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
