package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of phrases to look for in {@link Words#plain plain} text. The text is read once whatever the number of phrases:
 * each place is compared with those phrases only that begin with its two characters.
 */
final class Phrases {
    private static final int KEYS = 1 << 16;

    private final BitSet starts = new BitSet(KEYS);
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    private Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            int key = key(phrase, 0);
            starts.set(key);
            byStart.computeIfAbsent(key, start -> new ArrayList<>()).add(phrase);
        }
    }

    /** The phrases of a {@link Words#table table}, each of at least two characters, in lower case. */
    static Phrases of(String table) {
        return new Phrases(Words.table(table));
    }

    boolean isIn(String plainText) {
        return firstIn(plainText).isPresent();
    }

    /** The phrase that comes first in the text. */
    Optional<String> firstIn(String plainText) {
        for (int i = 0; i + 1 < plainText.length(); i++) {
            Optional<String> phrase = at(plainText, i);
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** The phrase that the text begins with. */
    Optional<String> atStartOf(String plainText) {
        return plainText.length() < 2 ? Optional.empty() : at(plainText, 0);
    }

    private Optional<String> at(String text, int place) {
        int key = key(text, place);
        if (!starts.get(key)) {
            return Optional.empty();
        }
        for (String phrase : byStart.getOrDefault(key, List.of())) {
            if (text.startsWith(phrase, place)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private static int key(String text, int place) {
        return (text.charAt(place) * 31 + text.charAt(place + 1)) & (KEYS - 1);
    }
}
