package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration that this repository ships. */
final class ShippedConf {
    private ShippedConf() {}

    /** The repository's root, in which {@code conf/} lies. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("conf/mailroom.yaml"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow();
        }
        return at;
    }

    /** Copies it into a server's folder. */
    static Path copyTo(Path state) throws IOException {
        Path shipped = root().resolve("conf");
        Path conf = state.resolve("conf");
        for (Path file : filesIn(shipped)) {
            Path target = conf.resolve(shipped.relativize(file).toString());
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
            Files.copy(file, target);
        }
        return conf;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
