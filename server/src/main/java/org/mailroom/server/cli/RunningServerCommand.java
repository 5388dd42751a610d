package org.mailroom.server.cli;

import java.io.IOException;
import java.util.Optional;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;

/** A command that talks to the running server; ends with {@link ExitCode#NOT_RUNNING} if there is none. */
abstract class RunningServerCommand extends StateCommand {
    @Override
    public final Integer call() throws IOException {
        Optional<ServerProcess> server = ServerProcess.in(state());
        if (server.isEmpty()) {
            err().println("No server runs in " + state().root() + ". Start one with: mailroom start");
            return ExitCode.NOT_RUNNING;
        }
        return run(server.get(), WebAdmin.of(state()));
    }

    /**
     * Does the work.
     *
     * @return an {@link ExitCode}
     */
    abstract int run(ServerProcess server, WebAdmin admin) throws IOException;
}
