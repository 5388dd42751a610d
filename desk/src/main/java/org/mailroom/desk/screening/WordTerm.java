package org.mailroom.desk.screening;

import java.util.List;

/**
 * A line of a word list.
 *
 * @param words the words, folded, one or more
 * @param plain the first word folded, runs of letters as they are
 * @param prefix whether the last word may go on ({@code word*})
 * @param exception whether it says what is innocent ({@code !word})
 * @param shown as the list writes it
 */
record WordTerm(List<FoldedWord> words, String plain, boolean prefix, boolean exception, String shown) {
    /** Words of one term. */
    static final int MOST_WORDS = 8;

    WordTerm {
        words = List.copyOf(words);
    }

    /** Whether it may be looked for in disguise: one word of four letters or more. */
    boolean disguisable() {
        return words.size() == 1 && !exception && plain.length() >= 4;
    }
}
