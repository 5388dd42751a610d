package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.state.FirstStart;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.Ports;
import org.mailroom.server.state.PrivateFile;
import org.mailroom.server.state.Secrets;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.state.StateLock;

/** What must be done before a server can be started in a folder. */
final class StartPreparation {
    private final StateFolder state;
    private final Secrets secrets;

    StartPreparation(StateFolder state, Secrets secrets) {
        this.state = state;
        this.secrets = secrets;
    }

    /**
     * Makes a new folder ready, or brings an existing one's settings up to date; alone, under the folder's lock.
     *
     * @param ports null: as before, or the default
     * @param smarthost null: as before, or the default
     * @throws IOException if that cannot be; the message is for a person
     */
    void prepare(@Nullable Ports ports, @Nullable String smarthost, boolean bare) throws IOException {
        PrivateFile.createFolder(state.root());
        Optional<StateLock> lock = StateLock.take(state.lock());
        if (lock.isEmpty()) {
            throw new IOException("Another server is being started in " + state.root() + ".");
        }
        try {
            prepareAlone(ports, smarthost, bare);
        } finally {
            lock.get().close();
        }
    }

    private void prepareAlone(@Nullable Ports ports, @Nullable String smarthost, boolean bare) throws IOException {
        Ports firstPorts = ports == null ? Ports.from(Ports.DEFAULT_BASE) : ports;
        String outside = smarthost == null ? "127.0.0.1:" + firstPorts.outside() : smarthost;
        FirstStart firstStart = new FirstStart(Installation.current(), secrets, InstantSource.system());
        boolean first = firstStart.prepare(state, firstPorts, outside, bare);
        if (!first) {
            refuseLateBare(bare);
            change(ports, smarthost);
        }
    }

    private void refuseLateBare(boolean bare) throws IOException {
        if (bare && Files.exists(state.conf().resolve("extensions.properties"))) {
            throw new IOException(
                    "--bare is for the first start in a folder; " + state.root() + " has Mailroom in it.");
        }
    }

    private void change(@Nullable Ports ports, @Nullable String smarthost) throws IOException {
        Settings old = Settings.load(state.settings());
        Settings changed = ports == null ? old : old.withPorts(ports);
        changed = smarthost == null ? changed : changed.withSmarthost(smarthost);
        if (!changed.equals(old)) {
            changed.store(state.settings());
        }
    }
}
