package org.mailroom.server.cli;

import java.time.Duration;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailroom stop}. */
@Command(name = "stop", description = "Stop the server in order. Mail that is on its way goes on at the next start.")
final class Stop extends RunningServerCommand {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for its end (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Override
    int run(ServerProcess server, WebAdmin admin) {
        if (server.stop(Duration.ofSeconds(timeout))) {
            out().println("Stopped.");
            return ExitCode.OK;
        }
        err().printf("The server (process %d) still runs after %d seconds.%n", server.pid(), timeout);
        return ExitCode.FAILURE;
    }
}
