package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

/**
 * Each folder below {@code bad-configurations} holds one broken {@code mailroom.yaml} and {@code expected-error.txt},
 * which says in full what the reader must answer: place, path, problem and mend, in the order of the file.
 */
class BadConfigurationsTest {

    private static final Path FOLDER = Repository.file("desk/src/test/resources/bad-configurations");
    private static final MailroomConfigurationReader READER = new MailroomConfigurationReader(Map.of());

    @TestFactory
    Stream<DynamicTest> shouldBeRefusedForExactlyTheExpectedReasons() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @Test
    void thereShouldBeManyKindsOfMistakes() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static void check(Path folder) throws IOException {
        var result = READER.read(folder.resolve("mailroom.yaml"));

        assertThat(result.configuration()).isEmpty();
        assertThat(lines(folder, result.problems()))
                .isEqualTo(
                        Files.readString(folder.resolve("expected-error.txt")).replace("\r\n", "\n"));
    }

    private static String lines(Path folder, List<ConfigurationProblem> problems) {
        return problems.stream()
                .map(problem -> problem.toString()
                                .replace(folder + folder.getFileSystem().getSeparator(), "") + "\n")
                .collect(Collectors.joining());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().collect(Collectors.toList());
        }
    }
}
