package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WordScannerPropertyTest {
    private static final String TERMS = """
            ab
            abba
            aab
            tit
            abc*
            annex*
            bloody fool
            no way*
            cafe
            über*
            ox
            zzz*
            !abc street
            !abcess
            """;
    private static final String[] STEMS = {
        "ab",
        "abba",
        "aba",
        "aab",
        "tit",
        "title",
        "abc",
        "abcd",
        "abcess",
        "annexe",
        "anex",
        "bloody fool",
        "bloody",
        "fool",
        "no ways",
        "no",
        "café",
        "cafe",
        "cafes",
        "ueber",
        "über",
        "überall",
        "ox",
        "oxen",
        "zz",
        "zzzz",
        "abc street",
        "the",
        "order",
        "I",
        "x"
    };
    private static final String[] BEHIND = {" ", " ", " ", ", ", ". ", "\n", "; ", ".\n", " (", ") ", "? "};
    private static final WordIndex INDEX = new WordIndex(List.of(list()));

    @Property(tries = 5000)
    void wordsPassedByTheirFirstLettersShouldBeNoTerms(@ForAll @LongRange(min = 0) long seed) {
        StringBuilder quick = new StringBuilder();
        StringBuilder slow = new StringBuilder();
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
            String word = dressed(STEMS[random.nextInt(STEMS.length)], random);
            String behind = BEHIND[random.nextInt(BEHIND.length)];
            quick.append(word).append(behind);
            // an invisible character in a word is nothing to a reader, and makes the word one that is looked at closely
            slow.append(word.replaceAll("(\\w)(\\w)", "$1\u200b$2")).append(behind);
        }
        assertThat(terms(quick.toString())).as(quick.toString()).isEqualTo(terms(slow.toString()));
    }

    private static String dressed(String word, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
            case 2 -> {
                int at = random.nextInt(word.length());
                yield word.substring(0, at) + String.valueOf(word.charAt(at)).repeat(3) + word.substring(at);
            }
            default -> word;
        };
    }

    private static List<String> terms(String text) {
        return WordScanner.find(INDEX, text, list -> true).stream()
                .map(match -> match.term().shown())
                .toList();
    }

    private static WordList list() {
        try {
            return WordList.read("rude", new StringReader(TERMS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
