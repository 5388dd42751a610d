package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailroom report}. */
@Command(
        name = "report",
        description = {
            "Show what a desk has done: how many cases, how fast they were answered and closed, which",
            "promises were kept, and what waits.",
            "  mailroom report support                          of yesterday",
            "  mailroom report support 2026-11-01 2026-11-30    of these days"
        })
final class ReportCommand extends RunningServerCommand {
    @Parameters(index = "0", paramLabel = "DESK", description = "The desk.")
    private String desk = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FROM", description = "The first day, as 2026-11-01.")
    private @Nullable String from;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "The last day; the first without it.")
    private @Nullable String to;

    @Option(names = "--csv", description = "As a table for spreadsheets.")
    private boolean csv;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        String days = from == null
                ? ""
                : "?from=" + WebAdmin.escaped(from) + (to == null ? "" : "&to=" + WebAdmin.escaped(to));
        JsonNode report = Answers.of(admin.get("/mailroom/report/" + WebAdmin.escaped(desk) + days));
        out().print(report.path(csv ? "csv" : "text").asText().replaceAll("[\\p{Cntrl}&&[^\\r\\n]]", ""));
        out().flush();
        return ExitCode.OK;
    }
}
