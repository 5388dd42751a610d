package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom verify}. */
@Command(
        name = "verify",
        description = {
            "Compare the folders of the desks with what the store says, and show what differs. Changes nothing.",
            "Ends with 0 when nothing was found, and with 5 when something was."
        })
final class Verify extends RunningServerCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DESK", description = "The desk; all of them without it.")
    private @Nullable String desk;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        JsonNode findings = Answers.of(admin.get("/mailroom/verify" + of(desk)));
        findings.forEach(finding -> {
            out().println(line(finding));
            out().println("    repair: " + Answers.text(finding, "mend"));
        });
        out().println(findings.isEmpty() ? "Folders and store agree." : count(findings.size()) + " found.");
        return findings.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    static String of(@Nullable String desk) {
        return desk == null ? "" : "?desk=" + WebAdmin.escaped(desk);
    }

    static String line(JsonNode finding) {
        String folder = Answers.text(finding, "folder");
        return "%s  %s  %s: %s %s"
                .formatted(
                        Answers.text(finding, "desk"),
                        Answers.text(finding, "kind"),
                        folder.isEmpty() ? "nowhere" : folder,
                        Answers.text(finding, "about"),
                        Answers.text(finding, "words"));
    }

    static String count(int findings) {
        return findings == 1 ? "1 thing" : findings + " things";
    }
}
