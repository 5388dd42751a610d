package org.mailroom.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java 25 on this machine: the one that the environment variable {@value #VARIABLE} names, or one under
 * {@code /usr/lib/jvm}.
 */
final class NewerJava {
    static final String VARIABLE = "JAVA25_HOME";

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final String VERSION = "JAVA_VERSION=\"25";

    private NewerJava() {}

    static Optional<Path> home() throws IOException {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(NewerJava::isIt).sorted().findFirst();
        }
    }

    private static boolean isIt(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin").resolve("java"))
                    && Files.readString(home.resolve("release")).contains(VERSION);
        } catch (IOException noRelease) {
            return false;
        }
    }
}
