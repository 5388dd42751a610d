package org.mailroom.server.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.Settings;
import picocli.CommandLine.Command;

/** {@code mailroom status}. */
@Command(
        name = "status",
        description =
                "Say whether the server runs, where it listens and how it feels. Ends with 1 if a health check fails.")
final class Status extends RunningServerCommand {
    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        if (!server.isStarted()) {
            err().printf("A server (process %d) is starting or stopping in %s.%n", server.pid(), state().root());
            return ExitCode.FAILURE;
        }
        Health health = Health.of(admin);
        out().printf("A server runs in %s (process %d), %s.%n", state().root(), server.pid(), health.status());
        printStops(admin);
        health.complaints().forEach(complaint -> out().println("  " + complaint));
        out().print(new Addresses(Settings.load(state().settings())));
        out().flush();
        return health.isBad() ? ExitCode.FAILURE : ExitCode.OK;
    }

    /** A server without Mailroom has no stops; whatever else cannot be asked does not keep the rest from being told. */
    private void printStops(WebAdmin admin) throws IOException {
        HttpResponse<String> answer = admin.get("/mailroom/outbound");
        if (answer.statusCode() == 200) {
            Answers.of(answer)
                    .forEach(stop -> out().println("  STOPPED: no mail of desk %s leaves, since %s by %s: %s"
                            .formatted(
                                    Answers.text(stop, "desk"),
                                    Answers.moment(stop, "begun"),
                                    Answers.text(stop, "by"),
                                    Answers.text(stop, "reason"))));
        } else if (answer.statusCode() != 404) {
            out().println("  whether outgoing mail is stopped cannot be said now: " + Answers.message(answer));
        }
    }
}
