package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom repair}. */
@Command(
        name = "repair",
        description = {
            "Mend what mailroom verify finds, as far as nothing can be lost by it, and say what was done.",
            "Ends with 0 when nothing is left, and with 5 when something is left for a person."
        })
final class RepairCommand extends RunningServerCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DESK", description = "The desk; all of them without it.")
    private @Nullable String desk;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        JsonNode answer = Answers.of(admin.send("POST", "/mailroom/repair" + Verify.of(desk), ""));
        JsonNode left = answer.path("left");
        answer.path("mended").forEach(finding -> out().println("mended  " + Verify.line(finding)));
        left.forEach(finding -> out().println("left    " + Verify.line(finding)));
        out().println("%s mended, %s left."
                .formatted(Verify.count(answer.path("mended").size()), left.isEmpty() ? "nothing" : left.size()));
        return left.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }
}
