package org.mailroom.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @Test
    void logsThatAreUsedAgainShouldNotCount(@TempDir Path folder) throws IOException {
        write(folder.resolve("derby/seg0/c1.dat"), 100);
        write(folder.resolve("derby/log/log1.dat"), 1000);
        write(folder.resolve("lucene/a/b"), 7);

        assertThat(Disk.byFolder(folder)).isEqualTo(Map.of("derby", 100L, "lucene", 7L));
    }

    @Test
    void missingFolderShouldBeEmpty(@TempDir Path folder) throws IOException {
        assertThat(Disk.of(folder.resolve("missing"))).isZero();
    }

    private static void write(Path file, int bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, new byte[bytes]);
    }
}
