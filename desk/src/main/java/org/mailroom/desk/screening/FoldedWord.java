package org.mailroom.desk.screening;

/**
 * A word by its letters and how often each stands in a row: {@code bitte} is {@code bite} with runs 1, 1, 2, 1. So a word
 * is recognised with letters repeated, and not mistaken for one that has fewer.
 *
 * @param letters the folded letters, each run as one
 * @param runs the length of each run, as a character's value
 */
record FoldedWord(String letters, String runs) {
    private static final int REPEATS_IN_SHORT_WORDS = 3;
    private static final int SHORT = 4;

    static FoldedWord of(String folded) {
        LetterBuffer buffer = new LetterBuffer();
        for (int i = 0; i < folded.length(); i++) {
            buffer.append(folded.charAt(i));
        }
        return buffer.word();
    }

    /** Number of letters. */
    int length() {
        return runs.chars().sum();
    }

    /** Whether the buffer holds this word, or begins with it, its letters perhaps repeated. */
    boolean in(LetterBuffer buffer, boolean asPrefix, boolean exactly) {
        int size = letters.length();
        boolean sizeFits = asPrefix ? buffer.size() >= size : buffer.size() == size && !buffer.overflown();
        return sizeFits && buffer.startsWith(letters) && runsFit(buffer, exactly);
    }

    private boolean runsFit(LetterBuffer buffer, boolean exactly) {
        boolean shortWord = length() < SHORT;
        for (int i = 0; i < runs.length(); i++) {
            int run = buffer.run(i);
            boolean repeated = run > runs.charAt(i);
            boolean tooFewRepeats = repeated && shortWord && run < REPEATS_IN_SHORT_WORDS;
            if (run < runs.charAt(i) || (repeated && exactly) || tooFewRepeats) {
                return false;
            }
        }
        return true;
    }
}
