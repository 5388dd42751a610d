package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;

/** {@code mailroom quality}. */
@Command(name = "quality", description = "Say how the agents did in quality control of replies that had left.")
final class Quality extends RunningServerCommand {
    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        JsonNode agents = Answers.of(admin.get("/mailroom/quality"));
        if (agents.isEmpty()) {
            out().println("No reply has been scored yet.");
        }
        agents.forEach(agent -> out().printf(
                        "desk %s, %s: %d met, %d not met%n",
                        Answers.text(agent, "desk"),
                        Answers.text(agent, "agent"),
                        agent.path("met").asInt(),
                        agent.path("notMet").asInt()));
        return ExitCode.OK;
    }
}
