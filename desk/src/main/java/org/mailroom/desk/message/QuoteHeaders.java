package org.mailroom.desk.message;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** The lines that mail programs write above what they quote: who wrote it, to whom, when. */
public final class QuoteHeaders {
    private static final int AROUND = 200;
    private static final int COLON_WITHIN = 120;

    private QuoteHeaders() {}

    /**
     * Whether what stands here in a text, or in the source of an HTML document, is part of such a line: near it is a word
     * that says who wrote, with a colon behind, or before it the label of a copied header field.
     */
    public static boolean around(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - AROUND), from).toLowerCase(Locale.ROOT);
        String after = text.substring(to, Math.min(text.length(), to + AROUND)).toLowerCase(Locale.ROOT);
        return wrote(before, after)
                || Stream.of(QuoteWords.SENDER_LABELS, QuoteWords.OTHER_LABELS)
                        .flatMap(Collection::stream)
                        .anyMatch(label -> labelled(before, label));
    }

    private static boolean wrote(String before, String after) {
        int colon = after.indexOf(':');
        return colon >= 0
                && colon < COLON_WITHIN
                && QuoteWords.WROTE.stream()
                        .anyMatch(word -> before.contains(word)
                                || after.substring(0, colon).contains(word));
    }

    /** Whether the label stands alone at the end of what goes before, but for what is said of its field. */
    private static boolean labelled(String before, String label) {
        int at = before.lastIndexOf(label + ":");
        boolean whole = at == 0 || at > 0 && !Character.isLetterOrDigit(before.charAt(at - 1));
        return whole && at >= 0 && before.indexOf('\n', at) < 0;
    }
}
