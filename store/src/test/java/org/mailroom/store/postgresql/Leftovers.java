package org.mailroom.store.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/** What the tests leave behind, cleared away when they end, the latest first. */
final class Leftovers {
    private static final Deque<Runnable> CLEARING = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::clearAll, "clear away"));
    }

    private Leftovers() {}

    /** Has this done when the tests end. */
    static synchronized void clearBy(Runnable clearing) {
        CLEARING.push(clearing);
    }

    /** A new folder that everybody may enter and that goes when the tests end. */
    static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            clearBy(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder with everything in it, as far as it is still there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void clearAll() {
        CLEARING.forEach(Runnable::run);
    }
}
