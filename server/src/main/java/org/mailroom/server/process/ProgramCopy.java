package org.mailroom.server.process;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/**
 * The program in the server's own folder, so that a running server keeps the classes it was started with while the
 * program is built anew. Hard links where the file system has them, else a copy.
 */
final class ProgramCopy {
    private ProgramCopy() {}

    /** Replaces the copy of an earlier start. */
    static Installation of(Installation program, StateFolder state) throws IOException {
        deleteAll(state.program());
        for (Path source : files(program.home(), Files::isRegularFile)) {
            Path target =
                    state.program().resolve(program.home().relativize(source).toString());
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            linkOrCopy(source, target);
        }
        return new Installation(state.program());
    }

    private static void linkOrCopy(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : files(folder, any -> true)) {
                Files.delete(path);
            }
        }
    }

    /** Those inside a folder before the folder itself. */
    private static List<Path> files(Path folder, java.util.function.Predicate<Path> which) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(which).sorted(Comparator.reverseOrder()).toList();
        }
    }
}
