package org.mailroom.desk.learning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a text is made of, as numbers below a bound: its words, its pairs of neighbouring words, and the groups of three to
 * five characters of its words, each hashed. Digits are all the same, for numbers of orders say nothing. Looks at the
 * beginning of long texts only; linear. Used again for one text after another; not thread-safe.
 */
final class TextFeatures {
    /** So many characters of a text are looked at. */
    static final int MOST_CHARACTERS = 3_000;

    private static final int LONGEST_WORD = 30;
    private static final int SHORTEST_GROUP = 3;
    private static final int LONGEST_GROUP = 5;
    private static final float WORD = 1;
    private static final float GROUP = 0.5f;
    private static final int PRIME = 0x01000193;
    private static final int START = 0x811C9DC5;

    private final int mask;
    private final float[] counts;
    private int[] present = new int[1024];
    private int size;

    /** @param bound a power of two */
    TextFeatures(int bound) {
        this.mask = bound - 1;
        this.counts = new float[bound];
    }

    /** Takes the features of this text. */
    void read(String text) {
        clear();
        int before = 0;
        for (String word : words(text)) {
            addWord(word);
            int hash = hash(word, 0, word.length(), 1);
            if (before != 0) {
                add(mix(before * 31 + hash), WORD);
            }
            before = hash;
        }
    }

    /** Takes the features of this word alone. */
    void readWord(String word) {
        clear();
        addWord(word);
    }

    /** How many different features there are. */
    int size() {
        return size;
    }

    int feature(int index) {
        return present[index];
    }

    /** How much of it there is; a group of characters counts half. */
    float count(int feature) {
        return counts[feature];
    }

    /** The words of the beginning of a text in small letters. */
    static List<String> words(String text) {
        String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(folded.length() / 5 + 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(Character.isDigit(c) ? '0' : c);
            } else if (c != '\'' && c != '’') {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
        }
        word.setLength(0);
    }

    private void addWord(String word) {
        add(mix(hash(word, 0, word.length(), 1)), WORD);
        String marked = "_" + word + "_";
        for (int from = 0; from + SHORTEST_GROUP <= marked.length(); from++) {
            int hash = START ^ 2;
            int end = Math.min(marked.length(), from + LONGEST_GROUP);
            for (int at = from; at < end; at++) {
                hash = (hash ^ marked.charAt(at)) * PRIME;
                if (at - from + 1 >= SHORTEST_GROUP) {
                    add(mix(hash), GROUP);
                }
            }
        }
    }

    private static int hash(String word, int from, int to, int seed) {
        int hash = START ^ seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 13);
    }

    private void add(int hash, float weight) {
        int feature = hash & mask;
        counts[feature] += weight;
        if (counts[feature] == weight) {
            if (size == present.length) {
                present = Arrays.copyOf(present, 2 * size);
            }
            present[size++] = feature;
        }
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            counts[present[i]] = 0;
        }
        size = 0;
    }
}
