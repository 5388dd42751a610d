package org.mailroom.server.state;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Turns an empty folder into a server's folder: configuration, settings, key and certificate.
 *
 * <p>All of it appears at once, when {@code conf/} is moved into place; after a crash in the middle the next first
 * start begins again. A folder that has its {@code conf/} is left as it is: its files are the administrator's.
 */
public final class FirstStart {
    private final Installation installation;
    private final Secrets secrets;
    private final InstantSource clock;

    public FirstStart(Installation installation, Secrets secrets, InstantSource clock) {
        this.installation = installation;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes the folder ready.
     *
     * @param bare whether to lay out James without Mailroom
     * @return whether this was the first start
     */
    public boolean prepare(StateFolder state, Ports ports, String smarthost, boolean bare) throws IOException {
        PrivateFile.createFolder(state.root());
        Files.createDirectories(state.var());
        Files.createDirectories(state.logs());
        if (Files.exists(state.conf())) {
            return false;
        }
        Path unfinished = Files.createTempDirectory(state.root(), "conf-unfinished");
        Settings settings = new Settings(ports, smarthost, secrets.key(), secrets.key(), List.of());
        ConfigurationFiles.lay(installation, unfinished, bare);
        Path keystore = unfinished.resolve(state.keystore().getFileName());
        Keystore.create(keystore, settings.keystoreSecret(), clock.instant());
        settings.store(unfinished.resolve(state.settings().getFileName()));
        Files.move(unfinished, state.conf(), ATOMIC_MOVE);
        return true;
    }
}
