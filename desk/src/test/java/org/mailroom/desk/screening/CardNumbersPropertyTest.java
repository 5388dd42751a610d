package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardNumbersPropertyTest {
    private static final String[] BRANDS = {
        "4:16", "4:13", "4:19", "51:16", "55:16", "2221:16", "2720:16", "34:15", "37:15", "300:14", "36:14", "38:14",
        "6011:16", "65:16", "3528:16", "2131:15", "62:16", "62:19", "2204:16", "9792:16", "50:12", "67:16", "6304:18"
    };
    private static final String[] SEPARATORS = {
        "",
        "",
        "",
        " ",
        "-",
        ".",
        "\u00a0",
        "\u2009",
        "\n",
        "\r\n",
        " - ",
        "_",
        "\u200b",
        "\u00ad",
        "\u2060\u200d",
        "\u2013"
    };
    private static final String[] WORDS = {
        "the",
        "number",
        "you",
        "gave",
        "us",
        "is",
        "\u00e9t\u00e9",
        "(so)",
        "12 May",
        "7,50",
        "\ud83d\ude00",
        "\u4e2d",
        "a4111b",
        "<",
        "&",
        "$5"
    };

    @Property(tries = 3000)
    void aCardNumberWithAnySeparatorsInAnyTextShouldBeFound(@ForAll @LongRange(min = 0) long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        String number = number(random);
        String text = words(random) + " so " + separated(number, random) + " so " + words(random);

        assertThat(CardFinder.find(text))
                .as("%s in %s", number, text)
                .anySatisfy(match -> assertThat(number).contains(match.digits()));
    }

    @Property(tries = 2000)
    void lookingAtAnyTextShouldNotThrowAndMaskingShouldKeepTheRest(@ForAll String text) {
        List<CardMatch> matches = CardFinder.find(text);

        assertThat(CardMatch.maskAll(text, matches))
                .satisfies(masked -> assertThat(matches.isEmpty()).isEqualTo(masked.equals(text)));
    }

    @Property(tries = 2000)
    void digitSoupShouldNotThrowAndMatchesShouldNotOverlap(@ForAll @LongRange(min = 0) long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder soup = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            soup.append(random.nextInt(4) == 0 ? SEPARATORS[random.nextInt(SEPARATORS.length)] : random.nextInt(10));
        }
        int until = 0;
        for (CardMatch match : CardFinder.find(soup.toString())) {
            assertThat(match.start()).isGreaterThanOrEqualTo(until);
            assertThat(match.digits()).hasSizeBetween(12, 19);
            until = match.end();
        }
    }

    @Test
    @DisplayName("E06 random numbers are taken for cards as seldom as prefixes and check digit allow")
    void randomNumbersShouldBeFoundAtTheRateOfTheTheory() {
        assertThat(share(16)).isBetween(0.030, 0.041);
        assertThat(share(15)).isBetween(0.004, 0.010);
        assertThat(share(14)).isBetween(0.006, 0.013);
        assertThat(share(13)).isBetween(0.010, 0.020);
        assertThat(share(11)).isZero();
        assertThat(share(20)).isZero();
    }

    @Test
    @DisplayName("E06 tables of numbers are not held")
    void numbersInTablesShouldSeldomWantAReview() {
        RandomGenerator random = new SplittableRandom(4711);
        int sure = 0;
        for (int table = 0; table < 200; table++) {
            StringBuilder text = new StringBuilder();
            for (int cell = 1; cell <= 120; cell++) {
                text.append(random.nextInt(1, 100_000)).append(cell % 6 == 0 ? "\n" : "\t");
            }
            sure += CardFinder.find(text.toString()).stream().anyMatch(CardMatch::sure) ? 1 : 0;
        }
        assertThat(sure).isLessThanOrEqualTo(10);
    }

    private static double share(int length) {
        RandomGenerator random = new SplittableRandom(length);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder number = new StringBuilder();
            for (int digit = 0; digit < length; digit++) {
                number.append(random.nextInt(10));
            }
            found += CardFinder.find("so " + number + " so").size();
        }
        return found / 20_000.0;
    }

    private static String number(RandomGenerator random) {
        String[] brand = BRANDS[random.nextInt(BRANDS.length)].split(":", -1);
        int length = Integer.parseInt(brand[1]);
        StringBuilder number = new StringBuilder(brand[0]);
        while (number.length() < length - 1) {
            number.append(random.nextInt(10));
        }
        byte[] digits = new byte[length];
        for (int i = 0; i < length - 1; i++) {
            digits[i] = (byte) (number.charAt(i) - '0');
        }
        while (!Digits.luhn(digits, 0, length)) {
            digits[length - 1]++;
        }
        return number.append(digits[length - 1]).toString();
    }

    private static String separated(String number, RandomGenerator random) {
        StringBuilder separated = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            separated
                    .append(i == 0 ? "" : SEPARATORS[random.nextInt(SEPARATORS.length)])
                    .append(number.charAt(i));
        }
        return separated.toString();
    }

    private static String words(RandomGenerator random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString();
    }
}
