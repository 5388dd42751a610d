package org.mailroom.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.mailroom.server.testing.ServerUnderTest;

/** What a server under test has logged. */
record ServerLog(List<String> lines) {
    static ServerLog of(ServerUnderTest server) throws IOException {
        return new ServerLog(Files.readAllLines(server.state().log()));
    }

    /** Messages that were given up without being closed: temporary files that only the collector found. */
    List<String> leaks() {
        return lines.stream().filter(line -> line.contains("Leak detected")).toList();
    }
}
