package org.mailroom.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.StateFolder;

/** Says why a server did not start: the end of its logs without the places in the code. */
final class FailedStart {
    private static final int LAST_LINES = 400;
    private static final int SHOWN_LINES = 30;

    private final StateFolder state;
    private final PrintWriter err;

    FailedStart(StateFolder state, PrintWriter err) {
        this.state = state;
        this.err = err;
    }

    void explain(ServerProcess server) throws IOException {
        err.println(
                server.isAlive()
                        ? "The server (process " + server.pid() + ") still does not answer."
                        : "The server did not start.");
        show(state.consoleLog());
        show(state.log());
    }

    private void show(Path log) throws IOException {
        List<String> lines = LogFollower.lastLines(log, LAST_LINES).stream()
                .filter(line -> !line.matches("\\s*(at |\\.\\.\\. ).*") && !line.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            err.println("The end of " + log + ":");
            lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())
                    .forEach(line -> err.println("  " + line));
        }
    }
}
