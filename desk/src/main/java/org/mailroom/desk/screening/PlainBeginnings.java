package org.mailroom.desk.screening;

/**
 * The first letters of terms, by which most words of plain letters (a to z) are known to be none of them and to begin as
 * none. Letters that stand in a row count once in a term, so a word that has such among its first three may be any.
 */
final class PlainBeginnings {
    private static final int LETTER_BITS = 5;
    private static final int LETTERS = 1 << LETTER_BITS;
    /** What is left of a plain letter, small or capital. */
    private static final int LETTER = LETTERS - 1;

    private final boolean[] ofTwo = new boolean[LETTERS * LETTERS];
    private final boolean[] ofMore = new boolean[LETTERS * LETTERS * LETTERS];

    /** Adds a term by its first letters, at most three, each run as one; a term of letters that are not plain is no plain word. */
    void add(String letters) {
        boolean plain = letters.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        if (plain && letters.length() == 2) {
            ofTwo[code(letters.charAt(0), letters.charAt(1))] = true;
        } else if (plain && letters.length() > 2) {
            ofMore[code(letters.charAt(0), letters.charAt(1), letters.charAt(2))] = true;
        }
    }

    /** Whether a word of two plain letters may be a term. */
    boolean mayBe(char first, char second) {
        return isSame(first, second) || ofTwo[code(first, second)];
    }

    /** Whether a word that begins with three plain letters may be a term, or begin as one. */
    boolean mayBegin(char first, char second, char third) {
        return ofMore[code(first, second, third)] || isSame(first, second) || isSame(second, third);
    }

    private static boolean isSame(char some, char other) {
        return ((some ^ other) & LETTER) == 0;
    }

    private static int code(char first, char second) {
        return (first & LETTER) << LETTER_BITS | (second & LETTER);
    }

    private static int code(char first, char second, char third) {
        return code(first, second) << LETTER_BITS | (third & LETTER);
    }
}
