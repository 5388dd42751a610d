package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of phrases to look for in {@link Words#plain plain} text. The text is read once whatever the number of phrases:
 * each place is compared with those phrases only that begin with its two characters, and, where they are longer, with
 * its four.
 */
final class Phrases {
    private static final int KEYS = 1 << 16;
    private static final int LONG = 4;

    private final long[] pairs = new long[KEYS / Long.SIZE];
    private final long[] fours = new long[KEYS / Long.SIZE];
    private final Map<Integer, List<String>> longOnes = new HashMap<>();
    private final Map<Integer, List<String>> shortOnes = new HashMap<>();

    private Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            int pair = pair(phrase, 0);
            set(pairs, pair);
            if (phrase.length() < LONG) {
                shortOnes.computeIfAbsent(pair, key -> new ArrayList<>()).add(phrase);
            } else {
                int four = four(phrase, 0, pair);
                set(fours, four);
                longOnes.computeIfAbsent(four, key -> new ArrayList<>()).add(phrase);
            }
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
            int pair = pair(plainText, i);
            if (has(pairs, pair)) {
                Optional<String> phrase = at(plainText, i, pair);
                if (phrase.isPresent()) {
                    return phrase;
                }
            }
        }
        return Optional.empty();
    }

    /** The phrase that the text begins with. */
    Optional<String> atStartOf(String plainText) {
        return plainText.length() < 2 ? Optional.empty() : at(plainText, 0, pair(plainText, 0));
    }

    private Optional<String> at(String text, int place, int pair) {
        if (place + LONG <= text.length()) {
            int four = four(text, place, pair);
            if (has(fours, four)) {
                Optional<String> found = among(longOnes.getOrDefault(four, List.of()), text, place);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return shortOnes.isEmpty() ? Optional.empty() : among(shortOnes.getOrDefault(pair, List.of()), text, place);
    }

    private static Optional<String> among(List<String> phrases, String text, int place) {
        for (String phrase : phrases) {
            if (text.startsWith(phrase, place)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private static int pair(String text, int place) {
        return (text.charAt(place) * 31 + text.charAt(place + 1)) & (KEYS - 1);
    }

    private static int four(String text, int place, int pair) {
        return ((pair * 31 + text.charAt(place + 2)) * 31 + text.charAt(place + 3)) & (KEYS - 1);
    }

    private static void set(long[] bits, int key) {
        bits[key / Long.SIZE] |= 1L << key;
    }

    private static boolean has(long[] bits, int key) {
        return (bits[key / Long.SIZE] & (1L << key)) != 0;
    }
}
