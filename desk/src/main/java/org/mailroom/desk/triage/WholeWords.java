package org.mailroom.desk.triage;

import java.text.Normalizer;
import java.util.Locale;

/** Looks for whole words and phrases in a text, whatever their case; linear in the text for each phrase. */
final class WholeWords {
    private final String text;

    WholeWords(String text) {
        this.text = fold(text);
    }

    boolean contain(String phrase) {
        String folded = fold(phrase.strip());
        if (folded.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
            if (edge(at) && edge(at + folded.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean edge(int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
