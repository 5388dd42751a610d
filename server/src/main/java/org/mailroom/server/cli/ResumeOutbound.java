package org.mailroom.server.cli;

import java.io.IOException;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom resume-outbound}. */
@Command(name = "resume-outbound", description = "Let outgoing mail of a desk go again after 'mailroom stop-outbound'.")
final class ResumeOutbound extends RunningServerCommand {
    @Parameters(index = "0", paramLabel = "DESK", description = "The desk's id.")
    private String desk = "";

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        Answers.of(admin.send(
                "POST",
                "/mailroom/outbound/" + WebAdmin.escaped(desk) + "/resume?by="
                        + WebAdmin.escaped(System.getProperty("user.name", "administrator")),
                ""));
        out().println("Outgoing mail of desk " + desk + " goes again.");
        return ExitCode.OK;
    }
}
