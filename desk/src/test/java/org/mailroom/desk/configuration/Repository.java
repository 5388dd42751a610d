package org.mailroom.desk.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files of the checked-out project. */
final class Repository {

    private Repository() {}

    /** The file at this path below the folder that holds {@code mvnw}, which is the working directory or above it. */
    static Path file(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No mvnw above the working directory"))
                .resolve(path);
    }
}
