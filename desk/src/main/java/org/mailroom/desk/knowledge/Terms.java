package org.mailroom.desk.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as they are compared: in small letters, without accents, cut to their first letters so that most
 * inflected forms are one (n-truncation; McNamee and Mayfield, Character N-Gram Tokenization for European Language Text
 * Retrieval, 2004). Words of fewer than three letters say too little. In scripts without spaces each letter counts.
 */
final class Terms {
    private static final int SHORTEST = 3;
    private static final int CUT = 6;
    private static final int MOST_CHARACTERS = 20_000;

    private Terms() {}

    /** Those that say something, in the order of the text, of its first {@value #MOST_CHARACTERS} characters. */
    static List<String> of(String text) {
        return all(text).stream().filter(term -> !SmallWords.has(term)).toList();
    }

    /** All of them. */
    static List<String> all(String text) {
        String bare =
                Normalizer.normalize(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), Normalizer.Form.NFKD);
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        bare.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                finish(word, terms);
                terms.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                finish(word, terms);
            }
        });
        finish(word, terms);
        return terms;
    }

    private static void finish(StringBuilder word, List<String> terms) {
        if (word.length() >= SHORTEST) {
            terms.add(word.substring(0, Math.min(CUT, word.length())));
        }
        word.setLength(0);
    }
}
