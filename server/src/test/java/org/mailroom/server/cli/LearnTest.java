package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnTest {
    private static final String EXAMPLES = "POST /mailroom/learning/support/examples";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("C02 what was learned is shown with counts and notes")
    void statusShouldBeShown() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/learning/support", 200, """
                    {"desk":"support","enabled":true,"examples":120,"needed":50,"threshold":0.6,
                     "queues":{"Billing":70,"Returns":50},"share":0.91,"bytes":2500000,"version":130,
                     "notes":["the model in the store is cut short: it has 3 bytes"]}""");
            CommandRun run = CommandRun.in(folder, "learn", "--desk", "support");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .contains("120 examples", "begin at 50", "60%", "70  Billing", "91%", "2.5 MB", "cut short");
        }
    }

    @Test
    @DisplayName("C02 a table is taught, and queues that the desk has not are named with the mend")
    void aTableShouldBeTaught() throws IOException {
        Path table = Files.writeString(folder.resolve("old.csv"), "text,category\n\"one, two\",Billing\nthree,moon\n");
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering(EXAMPLES, 200, "{\"learned\":1,\"known\":0,\"strange\":{\"moon\":1}}");
            CommandRun run = CommandRun.in(folder, "learn", "import", table.toString(), "--desk", "support");

            assertThat(run.out()).contains("1 examples were learned");
            assertThat(run.err()).contains("1 examples of moon").contains("--map 'moon=QUEUE'");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(server.asked()).containsExactly(EXAMPLES);
        }
    }

    @Test
    void aTableWithoutTheColumnShouldBeRefusedInWords() throws IOException {
        Path table = Files.writeString(folder.resolve("old.csv"), "a,b\n1,2\n");
        try (RunningFolder server = new RunningFolder(folder)) {
            CommandRun run = CommandRun.in(folder, "learn", "import", table.toString(), "--desk", "support");

            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).contains("has no column queue").contains("[a, b]");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void wordsShouldBeShown() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/learning/support/words/Key%20accounts", 200, "[\"refund\",\"invoice\"]");
            CommandRun run = CommandRun.in(folder, "learn", "words", "Key accounts", "--desk", "support");

            assertThat(run.out().lines()).containsExactly("refund", "invoice");
        }
    }

    @Test
    void aWrongCommandLineShouldBeAUsageError() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            assertThat(CommandRun.in(folder, "learn", "forget", "--desk", "support")
                            .code())
                    .isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "learn", "import", "--desk", "support")
                            .code())
                    .isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "learn").code()).isEqualTo(ExitCode.USAGE);
            assertThat(server.asked()).isEmpty();
        }
    }
}
