package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code mailroom work}. */
@Command(
        name = "work",
        description = {
            "Show the server's work that failed too often and waits for a person, or have it tried again.",
            "  mailroom work               shows it, the oldest first",
            "  mailroom work retry ID      has one item tried again now",
            "  mailroom work close ID      leaves a reply that may have arrived (send_again) at that"
        })
final class Work extends RunningServerCommand {
    /** What to do. */
    enum Action {
        list,
        retry,
        close
    }

    /** Which items to show. */
    enum State {
        dead,
        waiting,
        leased
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|retry|close",
            defaultValue = "list",
            description = "What to do (default: ${DEFAULT-VALUE}).")
    private Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The item to try again or to close.")
    private @Nullable Long id;

    @Option(
            names = "--in",
            paramLabel = "STATE",
            defaultValue = "dead",
            description =
                    "Show dead work, what is waiting for its time, or what is leased to a node (default: ${DEFAULT-VALUE}).")
    private State state = State.dead;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        return switch (action) {
            case list -> list(admin);
            case retry -> order(admin, "Work item %s is tried again now.");
            case close -> order(admin, "Work item %s is closed: nothing is sent again.");
        };
    }

    private int list(WebAdmin admin) throws IOException {
        JsonNode items = Answers.of(admin.get("/mailroom/work?state=" + state));
        if (items.isEmpty()) {
            out().println("No work is " + state + ".");
        }
        items.forEach(item -> out().println(line(item)));
        return ExitCode.OK;
    }

    private static String line(JsonNode item) {
        return "%s  %s of %s in desk %s, tried %s times, due %s: %s"
                .formatted(
                        Answers.text(item, "id"),
                        Answers.text(item, "kind"),
                        Answers.text(item, "subject"),
                        Answers.text(item, "desk"),
                        Answers.text(item, "attempts"),
                        Answers.moment(item, "dueAt"),
                        Answers.line(item.path("lastError").asText("no error")));
    }

    private int order(WebAdmin admin, String done) throws IOException {
        if (id == null) {
            throw new ParameterException(specification().commandLine(), action + " needs the ID of a work item");
        }
        Answers.of(admin.send("POST", "/mailroom/work/" + id + "/" + action, ""));
        out().println(done.formatted(id));
        return ExitCode.OK;
    }
}
