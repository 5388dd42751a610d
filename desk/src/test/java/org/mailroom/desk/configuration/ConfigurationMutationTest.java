package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;

/** Whatever an editor, a merge or a broken disk makes of the file: the reader answers, with a value or with places. */
class ConfigurationMutationTest {

    private static final String GOOD = DemoConfiguration.text();
    private static final List<String> LINES = GOOD.lines().toList();

    @Property(tries = 600)
    void changedCharactersShouldNeverThrow(@ForAll("edits") List<Edit> edits) {
        String text = GOOD;
        for (Edit edit : edits) {
            text = edit.on(text);
        }
        shouldAnswer(text);
    }

    @Property(tries = 400)
    void lostDoubledAndMovedLinesShouldNeverThrow(@ForAll("lines") int from, @ForAll("lines") int to) {
        List<String> lines = new ArrayList<>(LINES);
        String line = lines.remove(from);
        shouldAnswer(String.join("\n", lines));
        lines.add(Math.min(to, lines.size()), line);
        shouldAnswer(String.join("\n", lines));
        lines.add(from, line);
        shouldAnswer(String.join("\n", lines));
    }

    @Property(tries = 300)
    void theFileCutAnywhereShouldNeverThrow(@ForAll("offsets") int end) {
        shouldAnswer(GOOD.substring(0, end));
        shouldAnswer(GOOD.substring(end));
    }

    /** The parser reads 1024 chars at a time, and one more where the last is the first half of a character. */
    @Example
    void halfACharacterShouldBeToldWithItsPlace() {
        for (int at = 1020; at < 1030; at++) {
            String text = "#" + "x".repeat(at - 1) + "\uD83D";
            shouldAnswer(text);
            assertThat(DemoConfiguration.read(text).problems())
                    .singleElement()
                    .asString()
                    .contains("half of a character");
        }
    }

    @Property(tries = 500)
    void anyTextShouldNeverThrow(@ForAll String text) {
        shouldAnswer(text);
    }

    private static void shouldAnswer(String text) {
        Result result = DemoConfiguration.read(text);

        assertThat(result.configuration().isPresent())
                .isEqualTo(result.problems().isEmpty());
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.line())
                    .isBetween(
                            1,
                            2
                                    + (int) text.chars()
                                            .filter(c -> "\r\n\u0085\u2028\u2029".indexOf(c) >= 0)
                                            .count());
            assertThat(problem.column()).isPositive();
            assertThat(problem.mend()).isNotBlank();
            assertThat(problem.toString()).doesNotContainPattern("\\p{Cntrl}");
        });
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> piece = Arbitraries.of(
                "",
                " ",
                "  ",
                "\n",
                "\t",
                ":",
                ": ",
                "- ",
                "#",
                "\"",
                "'",
                "[",
                "]",
                "{",
                "}",
                ",",
                "&a ",
                "*a",
                "!x ",
                "? ",
                "|\n",
                ">",
                "---\n",
                "...\n",
                "%YAML 1.3\n",
                "~",
                "null",
                "<<: ",
                "\u0000",
                "\u0007",
                "\uFEFF",
                "\uD800",
                "é",
                "\u202E",
                "9999999999",
                "-1",
                "true",
                "0x1F",
                "a");
        return Combinators.combine(offsets(), Arbitraries.integers().between(0, 12), piece)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(0, GOOD.length());
    }

    @Provide
    Arbitrary<Integer> lines() {
        return Arbitraries.integers().between(0, LINES.size() - 1);
    }

    private record Edit(int at, int length, String piece) {

        String on(String text) {
            int from = Math.min(at, text.length());
            return text.substring(0, from) + piece + text.substring(Math.min(from + length, text.length()));
        }
    }
}
