package org.mailroom.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/** Which {@code mailroom.yaml} a server's folder uses. */
final class ConfigurationFile {
    private static final String NAME = "mailroom.yaml";

    private ConfigurationFile() {}

    /** The folder's own file; before the first start, the shipped one that it would get. */
    static Path of(StateFolder state) {
        return Files.isDirectory(state.conf())
                ? state.conf().resolve(NAME)
                : Installation.current().conf().resolve(NAME);
    }
}
