package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailroom customer}. */
@Command(
        name = "customer",
        description =
                "Show what is known of a customer: the directory's record, whether mail reaches the address, the cases.")
final class CustomerCommand extends RunningServerCommand {
    private static final List<String> FIELDS =
            List.of("name", "id", "tier", "value", "phone", "accountLink", "orderLink", "lastOrder");

    @Parameters(paramLabel = "ADDRESS", converter = AddressArgument.class, description = "The customer's address.")
    private @Nullable EmailAddress address;

    @Option(names = "--desk", paramLabel = "ID", description = "Only what this desk knows (default: every desk).")
    private @Nullable String desk;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "So many cases of a desk at most, the latest first (default: ${DEFAULT-VALUE}, up to 500).")
    private int most = 50;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        String whose = desk == null ? "" : "&desk=" + WebAdmin.escaped(desk);
        String path = "/mailroom/customer/" + WebAdmin.escaped(String.valueOf(address)) + "?most=" + most + whose;
        Answers.of(admin.get(path)).forEach(this::show);
        return ExitCode.OK;
    }

    private void show(JsonNode shown) {
        out().println(Answers.text(shown, "address") + " at desk " + Answers.text(shown, "desk"));
        if (!shown.path("directory").asText().isEmpty()) {
            row("directory", Answers.text(shown, "directory"));
        }
        JsonNode details = shown.path("record");
        FIELDS.stream()
                .filter(name -> details.path(name).isTextual())
                .forEach(name -> row(name, Answers.text(details, name)));
        if (shown.path("badAddress").isTextual()) {
            row("mail", Answers.text(shown, "badAddress"));
        }
        row(
                "cases",
                shown.path("cases").isEmpty()
                        ? "none"
                        : Integer.toString(shown.path("cases").size()));
        shown.path("cases").forEach(found -> out().println(line(found)));
    }

    private void row(String label, String value) {
        out().printf("  %-11s %s%n", label, value);
    }

    private static String line(JsonNode found) {
        return "  %s  %s  %s, %s%s, priority %s  %s"
                .formatted(
                        Answers.moment(found, "openedAt"),
                        Answers.text(found, "number"),
                        Answers.text(found, "state"),
                        Answers.text(found, "queue"),
                        found.path("agent").isTextual() ? " (" + Answers.text(found, "agent") + ")" : "",
                        Answers.text(found, "priority"),
                        Answers.text(found, "subject"));
    }
}
