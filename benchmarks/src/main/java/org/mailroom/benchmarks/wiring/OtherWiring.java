package org.mailroom.benchmarks.wiring;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Other ways to put the server together. */
public enum OtherWiring {
    /** The prototype of a leaner store of messages in the place of James's. */
    LEAN("leaner store"),
    /** James's own parts wherever the server has others. */
    STOCK("stock wiring");

    private final String words;

    OtherWiring(String words) {
        this.words = words;
    }

    /** In tables. */
    @Override
    public String toString() {
        return words;
    }

    /** What makes a server's process one with this wiring ({@link OtherServer}). */
    public List<String> javaOptions() throws IOException {
        try {
            Path jar = Path.of(OtherWiring.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return List.of("-javaagent:" + jar + "=" + name());
        } catch (URISyntaxException e) {
            throw new IOException("the benchmarks are in no jar", e);
        }
    }
}
