package org.mailroom.desk.configuration.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of each type, on both sides. */
class TypesTest {

    @Test
    void wholeNumbersShouldLieWithinTheirLimits() {
        ValueType<Integer> type = Types.wholeNumber(-1, 9);

        assertThat(read(type, "-1").value()).contains(-1);
        assertThat(read(type, "9").value()).contains(9);
        assertThat(problem(type, "10")).isEqualTo("\"10\" is out of bounds; write a whole number from -1 to 9");
        assertThat(problem(type, "-2")).isEqualTo("\"-2\" is out of bounds; write a whole number from -1 to 9");
        assertThat(problem(type, "1.0")).startsWith("\"1.0\" is not a whole number");
        assertThat(problem(type, "12345678901")).startsWith("\"12345678901\" is not a whole number");
    }

    @Test
    void durationsShouldLieWithinTheirLimits() {
        ValueType<Duration> type = Types.duration(Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(read(type, "1s").value()).contains(Duration.ofSeconds(1));
        assertThat(read(type, "60m").value()).contains(Duration.ofHours(1));
        assertThat(problem(type, "999ms")).isEqualTo("\"999ms\" is out of bounds; write a duration from 1s to 1h");
        assertThat(problem(type, "3601s")).isEqualTo("\"3601s\" is out of bounds; write a duration from 1s to 1h");
    }

    @Test
    void linesShouldBeShortCleanAndNotBlank() {
        ValueType<String> type = Types.line(5);

        assertThat(read(type, "' abc '").value()).contains("abc");
        assertThat(problem(type, "abcdef")).startsWith("\"abcdef\" does not fit");
        assertThat(problem(type, "'  '")).startsWith("\"  \" does not fit");
        assertThat(problem(type, "\"a\\nb\"")).startsWith("\"a\uFFFDb\" does not fit");
    }

    @Test
    void anyValueShouldBeBounded() {
        ValueType<String> type = Types.line(1_000_000);

        assertThat(read(type, "x".repeat(4_000)).value()).isPresent();
        assertThat(problem(type, "x".repeat(4_001))).contains("is longer than 4000 characters");
    }

    @Test
    void yesAndNoShouldBeTrueAndFalse() {
        assertThat(read(Types.yesNo(), "true").value()).contains(true);
        assertThat(read(Types.yesNo(), "false").value()).contains(false);
        assertThat(problem(Types.yesNo(), "off")).isEqualTo("\"off\" is neither true nor false; write true or false");
    }

    @Test
    void constantsShouldBeWrittenSmall() {
        assertThat(read(Types.oneOf(DayOfWeek.class), "sunday").value()).contains(DayOfWeek.SUNDAY);
        assertThat(problem(Types.oneOf(DayOfWeek.class), "Sunday"))
                .isEqualTo("\"Sunday\" is not known; did you mean \"sunday\"?");
    }

    @Test
    void listsShouldHaveNeitherTooFewNorTooManyEntries() {
        ValueType<List<String>> type = ListType.of(Types.line(5), 1, 2);

        assertThat(read(type, "a").value()).contains(List.of("a"));
        assertThat(read(type, "[a]").value()).contains(List.of("a"));
        assertThat(read(type, "[a, b]").value()).contains(List.of("a", "b"));
        assertThat(problem(type, "[]")).isEqualTo("has 0 entries; write 1 to 2");
        assertThat(problem(type, "[a, b, c]")).isEqualTo("has 3 entries; write 1 to 2");
        assertThat(problem(type, "")).isEqualTo("must be a list, but is empty; write one \"- \" line for each");
    }

    @Test
    void twoNamesOfOneMeaningShouldBeRefused() {
        ValueType<Map<Integer, String>> type = MapType.of("number", Types.wholeNumber(0, 9), Types.line(5), 0);

        assertThat(problem(type, "{1: a, 01: b}")).isEqualTo("means the same as a name before; keep one of them");
    }

    @Test
    void aWordOrAGroupShouldBeEither() {
        ValueType<Map<String, String>> type =
                new WordOrType<>("always", Map.of(), MapType.of("name", Types.line(5), Types.line(5), 0));

        assertThat(read(type, "always").value()).contains(Map.of());
        assertThat(read(type, "{a: b}").value()).contains(Map.of("a", "b"));
        assertThat(problem(type, "alwys")).isEqualTo("\"alwys\" is not known; did you mean \"always\"?");
        assertThat(problem(type, "[]")).startsWith("must be a group of names, but is a list");
    }

    @Test
    void textThatIsNoYamlShouldBeAnsweredWithAHint() {
        assertThat(problem(Types.line(5), "a\nb c\n")).endsWith("write a colon and a space after the name");
        assertThat(problem(Types.line(5), "@a")).endsWith("check indentation, quotes and brackets around this place");
        assertThat(problem(Types.line(5), "[a")).contains("is not YAML");
    }

    private static String problem(ValueType<?> type, String text) {
        ConfigurationProblem problem = read(type, text).problems().get(0);
        return problem.problem() + "; " + problem.mend();
    }

    private static <T> Outcome<T> read(ValueType<T> type, String text) {
        Option<T> option = Option.required("x", type, "X.");
        Section<T> section = Section.of("S.", values -> values.get(option), option);
        return new OptionReader<>(section).read("f", "x: " + text, new Surroundings(Path.of(""), Map.of()));
    }
}
