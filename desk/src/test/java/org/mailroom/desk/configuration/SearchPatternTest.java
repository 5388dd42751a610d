package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPatternTest {
    private static final List<String> PIECES = List.of(
            "a", "b", "k", "\u212a", "s", "\u017f", " ", "|", "(", ")", "(?:", "\\b", "?", "*", "+", ".", "[ab]",
            "{2}");

    @ParameterizedTest
    @CsvSource({
        "(?i)\\b(urgent|asap)\\b, urgent asap",
        "(?i)Dringend, dringend",
        "(?:ab|cd)(ef|gh), abef abgh cdef cdgh",
        "as soon, as_soon",
    })
    void theWordsOfPlainAlternativesShouldBeNeeded(String expression, String words) {
        assertThat(NeededWords.of(expression).stream().map(word -> word.replace(' ', '_')))
                .containsExactlyInAnyOrder(words.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ab?c",
                "ab*",
                "(ab)+",
                "(ab){0}",
                "ab|",
                "(ab",
                "a.b",
                "[ab]c",
                "\\d\\d",
                "^ab",
                "(?s)ab",
                "(?i:ab)",
                "\\Qab\\E",
                "ab|c"
            })
    void ofWhatIsNotPlainNothingShouldBeSaid(String expression) {
        assertThat(NeededWords.of(expression)).isEmpty();
    }

    @Test
    @DisplayName("C01 looking for words first changes no answer, whatever expression and text")
    void whatIsFoundShouldBeWhatTheExpressionFinds() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String expression = (random.nextBoolean() ? "(?i)" : "") + pieces(random, PIECES.size());
            String text = pieces(random, 7).toUpperCase(java.util.Locale.ROOT) + pieces(random, 7);
            if (EndlessFolding.in(expression).isEmpty() && compiles(expression)) {
                boolean there = Pattern.compile(expression).matcher(text).find();
                found += there ? 1 : 0;
                assertThat(SearchPattern.compile(expression).foundIn(new SearchedText(text)))
                        .as("%s in %s", expression, text)
                        .isEqualTo(there);
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void whatIsTheSameToTheExpressionShouldBeTheSameToTheWords() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c))
                .filter(c -> EndlessFolding.in("(?i)" + Character.toString(c)).isEmpty())
                .forEach(SearchPatternTest::foldsLikeTheExpression);
    }

    private static void foldsLikeTheExpression(int letter) {
        Pattern same = Pattern.compile("(?i)" + Character.toString(letter));
        IntStream.of(Character.toUpperCase(letter), Character.toLowerCase(letter), Character.toTitleCase(letter))
                .mapToObj(Character::toString)
                .filter(same::matches)
                .forEach(other ->
                        assertThat(SearchedText.fold(other)).isEqualTo(SearchedText.fold(Character.toString(letter))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)10 \u00b5m",
                "(?i)[\u00a1-\u00ff]",
                "(?i)[a-\u00ff]",
                "(?i)\\xb5",
                "(?i)\\x{00B5}",
                "(?i)[a-\\xff]",
                "a(?si)\u1c83",
                "(?i)[\u1c81-\u1c82]",
                "(?i:\u00b5)"
            })
    @DisplayName("C01 an expression on which the engine would never end is found before it is compiled")
    void whatNeverEndsShouldBeFound(String expression) {
        assertThat(EndlessFolding.in(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 \u00b5m",
                "(?i)[a-z]\\x41",
                "(?i)\\x{",
                "(?i)[\u00c0-\u00ff]",
                "(?i)\\x",
                "(?i)a-",
                "(?i)\u03bcm"
            })
    void whatEndsShouldPass(String expression) {
        assertThat(EndlessFolding.in(expression)).isEmpty();
    }

    private static boolean compiles(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (com.google.re2j.PatternSyntaxException wrong) {
            return false;
        }
    }

    private static String pieces(Random random, int kinds) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(kinds)));
        }
        return text.toString();
    }
}
