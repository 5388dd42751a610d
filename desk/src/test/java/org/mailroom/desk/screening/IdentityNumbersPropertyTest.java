package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailroom.desk.screening.identity.NumberKind;
import org.mailroom.desk.screening.identity.NumberKinds;
import org.mailroom.desk.screening.identity.Shape;

/** Numbers made up by the rules of each kind, and numbers that miss them. */
class IdentityNumbersPropertyTest {
    private static final int TRIES = 400_000;

    static Stream<NumberKind> kinds() {
        return NumberKinds.ALL.stream();
    }

    static Stream<NumberKind> evidentKinds() {
        return kinds().filter(kind -> !kind.evident().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("E06 a number made by the rules is found in each way it is written")
    void trueNumbersShouldBeFound(NumberKind kind) {
        RandomGenerator random = new SplittableRandom(kind.words().hashCode());
        for (Shape shape : kind.evident()) {
            assertFound("so ", written(kind, shape, random), kind);
        }
        for (Shape shape : kind.doubtful()) {
            String word = String.join(" ", kind.near().get(0)).replace("*", "");
            assertFound(word + " ", written(kind, shape, random), kind);
        }
    }

    @ParameterizedTest
    @MethodSource("evidentKinds")
    @DisplayName("E06 of random numbers hardly any is taken for one that proves itself")
    void randomNumbersShouldSeldomProveThemselves(NumberKind kind) {
        RandomGenerator random = new SplittableRandom(kind.words().length());
        for (Shape shape : kind.evident()) {
            int found = 0;
            for (int i = 0; i < 20_000; i++) {
                found += kind.proof().test(characters(shape, random)) ? 1 : 0;
            }
            boolean plain = shape.pattern().chars().allMatch(wanted -> wanted == '9');
            assertThat(found).as("%s", shape).isLessThanOrEqualTo(plain ? 20_000 / 250 : 20_000 / 70);
        }
    }

    @ParameterizedTest
    @MethodSource("evidentKinds")
    @DisplayName("E06 a number with one wrong digit is mostly none")
    void nearMissesShouldMostlyNotBeFound(NumberKind kind) {
        RandomGenerator random = new SplittableRandom(kind.words().length());
        Shape shape = kind.evident().get(0);
        int found = 0;
        for (int i = 0; i < 20; i++) {
            char[] wrong = proven(kind, shape, random).toCharArray();
            int at = wrong.length - 1 - random.nextInt(3);
            wrong[at] =
                    Character.isDigit(wrong[at]) ? (char) ('0' + (wrong[at] - '0' + 1 + random.nextInt(9)) % 10) : 'Q';
            found += kind.proof().test(new String(wrong)) ? 1 : 0;
        }
        assertThat(found).as("%s", kind.words()).isLessThanOrEqualTo(4);
    }

    @Property(tries = 1000)
    void lookingAtAnyTextShouldNotThrow(@ForAll String text) {
        assertThat(IdentityFinder.find(text, "MR").size()).isLessThanOrEqualTo(IdentityFinder.MOST);
    }

    @Property(tries = 1000)
    void soupShouldNotThrowAndMatchesShouldNotOverlap(@ForAll @LongRange(min = 0) long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder soup = new StringBuilder("bsn ");
        for (int i = random.nextInt(600); i > 0; i--) {
            soup.append("0123456789012345678901234567890123456789ABXYZx -./+\n@".charAt(random.nextInt(53)));
        }
        int until = 0;
        for (IdentityFinder.Match match : IdentityFinder.find(soup.toString(), "MR")) {
            assertThat(match.start()).isGreaterThanOrEqualTo(until);
            until = match.end();
        }
    }

    private static void assertFound(String before, String number, NumberKind kind) {
        List<IdentityFinder.Match> found = IdentityFinder.find(before + number + " so", "MR");

        assertThat(found).as("%s%s (%s)", before, number, kind.words()).isNotEmpty();
        assertThat(found.get(0).end() - found.get(0).start()).isEqualTo(number.length());
    }

    private static String written(NumberKind kind, Shape shape, RandomGenerator random) {
        String number = proven(kind, shape, random);
        StringBuilder written = new StringBuilder();
        int taken = 0;
        for (char wanted : shape.pattern().toCharArray()) {
            written.append(" -./".indexOf(wanted) >= 0 ? wanted : number.charAt(taken++));
        }
        return written.toString();
    }

    private static String proven(NumberKind kind, Shape shape, RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            String number = characters(shape, random);
            if (kind.proof().test(number)) {
                return number;
            }
        }
        throw new AssertionError("no number of " + kind.words() + " in the shape " + shape);
    }

    private static String characters(Shape shape, RandomGenerator random) {
        StringBuilder number = new StringBuilder();
        for (char wanted : shape.pattern().toCharArray()) {
            boolean letter = wanted == 'A' || (wanted == 'X' && random.nextInt(8) == 0);
            if (" -./".indexOf(wanted) < 0) {
                number.append((char) (letter ? 'A' + random.nextInt(26) : '0' + random.nextInt(10)));
            }
        }
        return number.toString();
    }
}
