package org.mailroom.server.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/** The jars of a program, always in the same order, in a file of arguments for the Java runtime. */
final class ClassPath {
    private ClassPath() {}

    /** The jars in the order of their names. */
    static List<Path> jars(Installation program) throws IOException {
        try (Stream<Path> files = Files.list(program.lib())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    static Path file(StateFolder state) {
        return state.program().resolve("class-path.txt");
    }

    /** Writes the file of arguments. */
    static Path write(StateFolder state, Installation program) throws IOException {
        String path = jars(program).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Files.createDirectories(state.program());
        return Files.writeString(file(state), "-cp\n\"" + path.replace("\\", "\\\\") + "\"\n", UTF_8);
    }
}
