package org.mailroom.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.ExtraProperties;
import org.apache.james.JamesServerMain;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.assembly.ServerAssembly;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.state.StateLock;

/**
 * The server process: {@code java -Dworking.directory=STATE -cp 'lib/*' org.mailroom.server.MailroomServer}.
 *
 * <p>Ends with 3 if a server already runs in that folder and with 1 if it cannot start, with the reason on standard
 * error or in the log; stops in order on SIGTERM.
 */
public final class MailroomServer {
    /** How the process ends when another server holds the folder. */
    public static final int ALREADY_RUNNING = 3;

    /** Held here as long as the process lives: an unreachable lock is closed, and so given back, at some moment. */
    private static @Nullable StateLock lock;

    private MailroomServer() {}

    public static void main(String[] args) throws Exception {
        StateFolder state = StateFolder.at(Path.of(System.getProperty("working.directory", ".")));
        if (!takeLock(state)) {
            System.err.println("A server already runs in " + state.root() + ".");
            System.exit(ALREADY_RUNNING);
        }
        run(state);
    }

    private static boolean takeLock(StateFolder state) throws IOException {
        lock = StateLock.take(state.lock()).orElse(null);
        return lock != null;
    }

    private static void run(StateFolder state) throws Exception {
        Settings settings = Settings.load(state.settings());
        Settings.publish(state.settings());
        setUnlessGiven("logback.configurationFile", state.conf().resolve("logback.xml"));
        setUnlessGiven("extra.props", state.conf().resolve("jvm.properties"));
        setUnlessGiven("derby.system.home", state.var());
        setUnlessGiven("derby.stream.error.file", state.logs().resolve("derby.log"));
        ExtraProperties.initialize();
        JamesServerMain.main(ServerAssembly.of(state.root(), settings.adminKey()));
        Files.writeString(state.ready(), Long.toString(ProcessHandle.current().pid()));
    }

    private static void setUnlessGiven(String property, Path value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }
}
