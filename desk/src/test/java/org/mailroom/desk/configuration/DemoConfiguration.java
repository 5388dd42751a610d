package org.mailroom.desk.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code conf/mailroom.yaml}, which administrators start from. */
final class DemoConfiguration {

    static final Path FILE = Repository.file("conf/mailroom.yaml");

    private DemoConfiguration() {}

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads a changed text as if it were the file. */
    static MailroomConfigurationReader.Result read(String text) {
        return new MailroomConfigurationReader(Map.of()).read(FILE.toString(), text);
    }

    static DeskConfiguration support() {
        return read(text()).orThrow().deskById("support").orElseThrow();
    }
}
