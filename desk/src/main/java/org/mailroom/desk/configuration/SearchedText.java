package org.mailroom.desk.configuration;

import org.jspecify.annotations.Nullable;

/** A text in which expressions are looked for. Not thread-safe. */
public final class SearchedText {
    private final String text;
    private @Nullable String folded;

    public SearchedText(String text) {
        this.text = text;
    }

    /** As it was written. */
    String text() {
        return text;
    }

    /** Without the difference of capital and small letters. */
    String folded() {
        String known = folded;
        if (known == null) {
            known = fold(text);
            folded = known;
        }
        return known;
    }

    /**
     * Makes all letters one that differ in case only, each by itself, so that the length stays. What RE2 takes for the
     * same under {@code (?i)} (Unicode simple case folding) is the same here.
     */
    static String fold(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }
}
