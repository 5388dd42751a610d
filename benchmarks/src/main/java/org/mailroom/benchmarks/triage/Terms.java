package org.mailroom.benchmarks.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and pairs of neighbouring words of a text in small letters. */
final class Terms {
    private Terms() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static List<String> wordsAndPairs(String text) {
        List<String> words = words(text);
        List<String> terms = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            terms.add(words.get(i - 1) + " " + words.get(i));
        }
        return terms;
    }
}
