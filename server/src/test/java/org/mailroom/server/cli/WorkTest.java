package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTest {
    @TempDir
    private Path folder;

    @Test
    void deadWorkShouldBeShownWithItsError() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/work?state=dead", 200, """
                    [{"id":"17","kind":"file","desk":"support","subject":"4","state":"dead",
                      "dueAt":"2026-11-23T10:00:00Z","attempts":20,"lastError":"disk full"}]""");
            CommandRun run = CommandRun.in(folder, "work");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .startsWith("17  file of 4 in desk support, tried 20 times")
                    .contains("disk full");
            assertThat(CommandRun.in(folder, "work", "list")).isEqualTo(run);
        }
    }

    @Test
    void noWorkShouldBeSaidInWords() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/work?state=waiting", 200, "[]");
            assertThat(CommandRun.in(folder, "work", "--in", "waiting").out())
                    .isEqualToIgnoringNewLines("No work is waiting.");
        }
    }

    @Test
    void retryShouldOrderIt() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/work/17/retry", 200, "{\"id\":\"17\"}");
            CommandRun run = CommandRun.in(folder, "work", "retry", "17");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(server.asked()).containsExactly("POST /mailroom/work/17/retry");
        }
    }

    @Test
    void retryOfAnUnknownItemShouldFailWithTheServersWords() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/work/18/retry", 404, "{\"message\":\"no such work item\"}");
            CommandRun run = CommandRun.in(folder, "work", "retry", "18");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).isEqualToIgnoringNewLines("no such work item");
        }
    }

    @Test
    void aWrongCommandLineShouldBeAUsageError() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            assertThat(CommandRun.in(folder, "work", "retry").code()).isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "work", "forget", "1").code()).isEqualTo(ExitCode.USAGE);
            assertThat(server.asked()).isEmpty();
        }
    }
}
