package org.mailroom.server.cli;

import java.io.IOException;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom stop-outbound}. */
@Command(
        name = "stop-outbound",
        description = {
            "Stop all outgoing mail of a desk at once, on all nodes; it holds through restarts.",
            "Replies wait until 'mailroom resume-outbound' lets them go."
        })
final class StopOutbound extends RunningServerCommand {
    @Parameters(index = "0", paramLabel = "DESK", description = "The desk's id.")
    private String desk = "";

    @Parameters(index = "1", paramLabel = "REASON", description = "Why, for the record.")
    private String reason = "";

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        Answers.of(admin.send(
                "POST",
                "/mailroom/outbound/" + WebAdmin.escaped(desk) + "/stop?reason=" + WebAdmin.escaped(reason) + "&by="
                        + WebAdmin.escaped(System.getProperty("user.name", "administrator")),
                ""));
        out().println("All outgoing mail of desk " + desk + " is stopped. It goes on with: mailroom resume-outbound "
                + desk);
        return ExitCode.OK;
    }
}
