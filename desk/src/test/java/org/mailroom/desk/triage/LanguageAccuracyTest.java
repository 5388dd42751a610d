package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures the detector on the public texts beside the repository ({@code ../shared/data/lingua}; the system property
 * {@code mailroom.data} names another folder). No text of theirs is in the detector's samples.
 */
class LanguageAccuracyTest {
    private static final LanguageDetector DETECTOR = new FunctionWordLanguageDetector();

    @Test
    @DisplayName("C03 the language of a sentence is told, and hardly ever wrongly")
    void shouldTellTheLanguageOfSentences() throws IOException {
        for (Score score : measure("sentences")) {
            assertThat(score.wrong()).as(score.toString()).isLessThanOrEqualTo(0.03);
            assertThat(score.right()).as(score.toString()).isGreaterThanOrEqualTo(0.91);
            if (List.of("de", "en", "fr").contains(score.language())) {
                assertThat(score.right()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
            }
        }
    }

    @Test
    @DisplayName("C03 of two words the language is told or left open")
    void shouldRatherSayNothingThanBeWrongOnWordPairs() throws IOException {
        List<Score> scores = measure("word-pairs");

        assertThat(scores.stream().mapToDouble(Score::right).average().orElseThrow())
                .isGreaterThan(0.40);
        assertThat(scores.stream().mapToDouble(Score::wrong).average().orElseThrow())
                .isLessThan(0.08);
    }

    private static List<Score> measure(String kind) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (Path file : files(folder().resolve(kind))) {
            String language = String.valueOf(file.getFileName()).replace(".txt", "");
            Score score = Score.of(language, Files.readAllLines(file));
            System.out.println(kind + " " + score);
            scores.add(score);
        }
        return scores;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path folder() {
        String property = System.getProperty("mailroom.data");
        Optional<Path> folder = property != null
                ? Optional.of(Path.of(property))
                : Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolve("shared/data"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(folder.isPresent(), "the public texts (../shared/data) are not here");
        return folder.orElseThrow().resolve("lingua");
    }

    /** Shares of the lines of one language. */
    private record Score(String language, double right, double wrong) {
        static Score of(String language, List<String> lines) {
            Locale expected = Locale.forLanguageTag(language);
            double right = 0;
            double wrong = 0;
            for (String line : lines) {
                Optional<Locale> found = DETECTOR.detect(line);
                right += found.equals(Optional.of(expected)) ? 1 : 0;
                wrong += found.isPresent() && !found.get().equals(expected) ? 1 : 0;
            }
            return new Score(language, right / lines.size(), wrong / lines.size());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.1f %% right, %.1f %% wrong, the rest left open",
                    language,
                    100 * right,
                    100 * wrong);
        }
    }
}
