package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom story}. */
@Command(
        name = "story",
        description = "Tell what happened to a case or to one mail, from its arrival on: time, act, and why.")
final class Story extends RunningServerCommand {
    private static final int NOT_FOUND = 404;

    @Parameters(
            paramLabel = "CASE|MESSAGE-ID",
            description = "A case's number, as in subjects, or a mail's Message-ID, with or without angle brackets.")
    private String reference = "";

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        HttpResponse<String> response = admin.get("/mailroom/story/" + WebAdmin.escaped(reference));
        if (response.statusCode() == NOT_FOUND) {
            err().println("Nothing is known of " + Answers.line(reference) + ": " + Answers.message(response));
            return ExitCode.FAILURE;
        }
        for (JsonNode entry : Answers.of(response)) {
            out().printf(
                            "%s  %-12s  %s%n",
                            Answers.moment(entry, "at"), Answers.text(entry, "verb"), Answers.text(entry, "words"));
        }
        return ExitCode.OK;
    }
}
