package org.mailroom.benchmarks.machine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many bytes lie in folders. */
public final class Disk {
    /** Logs of databases and brokers are allocated ahead and used again, so that they say nothing of a mail's size. */
    private static final Set<String> USED_AGAIN = Set.of("log", "tmp_storage", "pg_wal");

    private Disk() {}

    /** By the name of each folder in a folder; logs that are used again are left out. */
    public static Map<String, Long> byFolder(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.filter(Files::isDirectory).toList()) {
                sizes.put(each.getFileName().toString(), of(each));
            }
        }
        return sizes;
    }

    /** Of all files below; 0 if there is no such folder. */
    public static long of(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        Sum sum = new Sum();
        Files.walkFileTree(folder, sum);
        return sum.bytes;
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            return name != null && USED_AGAIN.contains(name.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        /** A file that is gone between two looks has no size. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
