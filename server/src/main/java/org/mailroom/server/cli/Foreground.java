package org.mailroom.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.StateFolder;

/** Stays with a server: shows its log, and stops it when this process is told to end. */
final class Foreground {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServerProcess server;
    private final LogFollower log;

    Foreground(ServerProcess server, StateFolder state, PrintWriter out) throws IOException {
        this.server = server;
        this.log = new LogFollower(state.log(), out).fromEnd();
    }

    /**
     * Returns when the server has ended by itself.
     *
     * @return {@link ExitCode#FAILURE}, because nobody asked it to
     */
    int stay() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(PATIENCE), "stop the server"));
        while (server.isAlive()) {
            log.printNew();
            pause();
        }
        log.printNew();
        return ExitCode.FAILURE;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
