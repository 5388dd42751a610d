package org.mailroom.desk.message;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.measure.LabelledMail;

/** The public test mail beside the repository ({@code ../shared/corpora}); tests that need it are skipped without. */
public final class Corpora {
    private Corpora() {}

    /** The mails of one folder by file name. */
    public static Map<String, RawMessage> mails(String folder) {
        try (Stream<Path> files = Files.list(root().resolve(folder))) {
            Map<String, RawMessage> mails = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".eml"))
                    .forEach(file -> mails.put(file.getFileName().toString(), read(file)));
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels of one folder: file name to {@code key=value} pairs. */
    public static Map<String, Map<String, String>> labels(String folder) {
        try {
            Map<String, Map<String, String>> labels = new TreeMap<>();
            List<String> lines = Files.readAllLines(root().resolve(folder).resolve("labels.tsv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split("\t", -1);
                labels.put(columns[0], LabelledMail.labels(columns[1]));
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> folders() {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        @Nullable Path root = find();
        assumeTrue(root != null, "no test mail: ../shared/corpora is not beside the repository");
        return java.util.Objects.requireNonNull(root);
    }

    private static @Nullable Path find() {
        String given = System.getProperty("mailroom.corpora", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolve("shared/corpora");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            at = at.getParent();
        }
        return null;
    }

    private static RawMessage read(Path file) {
        try {
            return RawMessage.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
