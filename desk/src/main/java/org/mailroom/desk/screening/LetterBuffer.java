package org.mailroom.desk.screening;

/** A word while it is read: its letters, each run as one, with the length of each run and a hash of what it has. */
final class LetterBuffer {
    /** Letters a word may have (runs counted once); what is longer is no word. */
    static final int CAPACITY = 64;

    private static final int LONGEST_RUN = 1000;
    private static final int SEED = 7;

    private final char[] letters = new char[CAPACITY];
    private final char[] runs = new char[CAPACITY];
    private final int[] hashes = new int[CAPACITY];
    private int size;
    private boolean overflown;

    void clear() {
        size = 0;
        overflown = false;
    }

    void append(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i));
        }
    }

    void append(char letter) {
        if (size > 0 && letters[size - 1] == letter) {
            runs[size - 1] = (char) Math.min(runs[size - 1] + 1, LONGEST_RUN);
        } else if (size < CAPACITY) {
            letters[size] = letter;
            runs[size] = 1;
            hashes[size] = 31 * (size > 0 ? hashes[size - 1] : SEED) + letter;
            size++;
        } else {
            overflown = true;
        }
    }

    /** Number of runs. */
    int size() {
        return size;
    }

    /** Whether there was more than it holds. */
    boolean overflown() {
        return overflown;
    }

    int run(int index) {
        return runs[index];
    }

    /** The hash of two letters that are not the same. */
    static int hash(char first, char second) {
        return 31 * (31 * SEED + first) + second;
    }

    /** The hash of three letters of which none is the same as the one before. */
    static int hash(char first, char second, char third) {
        return 31 * hash(first, second) + third;
    }

    /** Hash of the first {@code length} letters, 1 or more. */
    int hash(int length) {
        return hashes[length - 1];
    }

    /** The first {@code length} letters. */
    String letters(int length) {
        return new String(letters, 0, length);
    }

    boolean startsWith(String word) {
        if (word.length() > size) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (letters[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    FoldedWord word() {
        return new FoldedWord(letters(size), new String(runs, 0, size));
    }
}
