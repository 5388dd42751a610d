package org.mailroom.server.state;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays the configuration into a new server's folder. */
final class ConfigurationFiles {
    private ConfigurationFiles() {}

    /**
     * Copies the bare server's files and then, unless {@code bare}, Mailroom's over them.
     *
     * @param target an empty or missing folder
     */
    static void lay(Installation installation, Path target, boolean bare) throws IOException {
        copy(installation.serverConf(), target);
        if (!bare && Files.isDirectory(installation.conf())) {
            copy(installation.conf(), target);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path source : filesIn(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.copy(source, target, REPLACE_EXISTING);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
