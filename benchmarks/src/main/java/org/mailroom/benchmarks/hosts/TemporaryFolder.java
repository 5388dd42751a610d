package org.mailroom.benchmarks.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that goes when it is closed, and with this process at the latest.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    public static TemporaryFolder create() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("mailroom-benchmark"));
        Leftovers.clearBy(folder::close);
        return folder;
    }

    @Override
    public void close() {
        Leftovers.delete(path);
    }
}
