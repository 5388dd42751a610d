package org.mailroom.benchmarks.triage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.triage.FunctionWordLanguageDetector;
import org.mailroom.desk.triage.LanguageDetector;

/** Tells the language of words, pairs of words and sentences in files {@code <kind>/<language>.txt}. */
final class LanguageMeasurement {
    private static final List<Locale> DESK = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private final Path folder;
    private final PrintStream out;
    private final LanguageDetector detector = new FunctionWordLanguageDetector();

    LanguageMeasurement(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    void run() throws IOException {
        out.printf("%nLanguage of texts by length%n%n| | right | wrong | left open |%n|---|---|---|---|%n");
        for (String kind : List.of("single-words", "word-pairs", "sentences")) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                List<Path> sorted = files.sorted().toList();
                row(kind, sorted, List.of());
                row(
                        kind + " of a desk that expects en, de and fr",
                        sorted.stream().filter(this::expected).toList(),
                        DESK);
            }
        }
    }

    private boolean expected(Path file) {
        return DESK.contains(language(file));
    }

    private static Locale language(Path file) {
        return Locale.forLanguageTag(String.valueOf(file.getFileName()).replace(".txt", ""));
    }

    private void row(String kind, List<Path> files, List<Locale> expected) throws IOException {
        double right = 0;
        double told = 0;
        double all = 0;
        for (Path file : files) {
            Locale language = language(file);
            for (String line : Files.readAllLines(file)) {
                Optional<Locale> found = detector.find(line, expected).language();
                right += found.equals(Optional.of(language)) ? 1 : 0;
                told += found.isPresent() ? 1 : 0;
                all++;
            }
        }
        out.printf(
                "| %s | %.1f%% | %.1f%% | %.1f%% |%n",
                kind, 100 * right / all, 100 * (told - right) / all, 100 * (all - told) / all);
    }
}
