package org.mailroom.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads values from a properties file; what is missing or wrong is refused with the file's and the value's name. */
final class SettingsFile {
    private final Path file;
    private final Properties values;

    private SettingsFile(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static SettingsFile read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            values.load(reader);
        }
        return new SettingsFile(file, values);
    }

    String text(String name) throws IOException {
        String value = values.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IOException(file + ": '" + name + "' is missing");
        }
        return value.strip();
    }

    /** Words with blanks between them; none where the value is missing. */
    List<String> words(String name) {
        String value = values.getProperty(name, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    int number(String name) throws IOException {
        String value = text(name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IOException(file + ": '" + name + "' must be a whole number, not '" + value + "'", notANumber);
        }
    }
}
