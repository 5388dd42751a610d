package org.mailroom.benchmarks.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Processes and folders that a run leaves behind when it is broken off: they go with this process, the latest first. */
final class Leftovers {
    private static final Deque<Runnable> CLEARING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::clearAll, "clear away"));
    }

    private Leftovers() {}

    /** Has this done at the end; it may have been done before. */
    static void clearBy(Runnable clearing) {
        CLEARING.push(clearing);
    }

    private static void clearAll() {
        for (Runnable clearing : CLEARING) {
            try {
                clearing.run();
            } catch (RuntimeException goOn) {
                System.err.println("not cleared away: " + goOn.getMessage());
            }
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
}
