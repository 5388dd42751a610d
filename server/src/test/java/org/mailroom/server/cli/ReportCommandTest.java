package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String REPORT =
            "{\"text\":\"Acme, 2026-11-23\\n  opened  4\\u001b[2J\\n\",\"csv\":\"\\\"from\\\",\\\"to\\\"\\r\\n\"}";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("F07 the report of a desk is printed, or its table for spreadsheets")
    void shouldPrintTheReport() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/report/support", 200, REPORT);
            server.answering("GET /mailroom/report/support?from=2026-11-01&to=2026-11-30", 200, REPORT);

            CommandRun run = CommandRun.in(folder, "report", "support", "2026-11-01", "2026-11-30");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains("Acme, 2026-11-23\n  opened  4").doesNotContain("\u001b");
            assertThat(CommandRun.in(folder, "report", "support", "--csv").out())
                    .contains("\"from\",\"to\"");
        }
    }

    @Test
    @DisplayName("F07 a desk that does not exist is told")
    void shouldQuoteARefusal() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/report/sales", 404, "{\"message\":\"there is no such desk\"}");

            CommandRun run = CommandRun.in(folder, "report", "sales");

            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).contains("there is no such desk");
        }
    }
}
