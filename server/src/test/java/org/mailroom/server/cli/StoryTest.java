package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    @TempDir
    private Path folder;

    @Test
    void theStoryShouldBeALineForEachAct() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/story/MR-1", 200, """
                    [{"at":"2026-11-23T10:00:00Z","verb":"received","words":"from carla\\u001b[2J"},
                     {"at":"2026-11-23T10:00:01Z","verb":"filed","words":"in Queues/Billing"}]""");
            CommandRun run = CommandRun.in(folder, "story", "MR-1");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out().lines()).hasSize(2);
            assertThat(run.out())
                    .containsPattern("2026-11-2\\d \\d\\d:\\d\\d:00 \\S+  received +from carla")
                    .contains("in Queues/Billing")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void aMessageIdShouldBeAskedForInOnePiece() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            CommandRun.in(folder, "story", "<a/b?c d@customer.example>");
            assertThat(server.asked()).containsExactly("GET /mailroom/story/%3Ca%2Fb%3Fc%20d%40customer.example%3E");
        }
    }

    @Test
    void anUnknownCaseShouldBeSaid() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/story/MR-9", 404, "{\"message\":\"no case has this number\"}");
            CommandRun run = CommandRun.in(folder, "story", "MR-9");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).isEqualToIgnoringNewLines("Nothing is known of MR-9: no case has this number");
        }
    }

    @Test
    void anUnavailableStoreShouldBeSaid() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/story/MR-9", 503, "{\"message\":\"the desk's store cannot be had\"}");
            CommandRun run = CommandRun.in(folder, "story", "MR-9");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).isEqualToIgnoringNewLines("the desk's store cannot be had");
        }
    }
}
