package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String FINDING = """
            {"desk":"support","kind":"misplaced","folder":"Queues/General","about":"case MR-1, mail 7",
             "words":"belongs into Agents/anna","mend":"is moved"}""";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("D03 verify shows what differs, where, and what repair does, and ends with 5")
    void findingsShouldBeShown() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/verify", 200, "[" + FINDING + "]");
            CommandRun run = CommandRun.in(folder, "verify");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FOUND);
            assertThat(run.out())
                    .contains("support  misplaced  Queues/General: case MR-1, mail 7 belongs into Agents/anna")
                    .contains("repair: is moved")
                    .contains("1 thing found.");
        }
    }

    @Test
    @DisplayName("D03 verify of a desk whose folders and store agree ends with 0")
    void nothingShouldBeSaidInWords() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET /mailroom/verify?desk=support", 200, "[]");
            CommandRun run = CommandRun.in(folder, "verify", "support");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).isEqualToIgnoringNewLines("Folders and store agree.");
        }
    }

    @Test
    @DisplayName("D03 repair says what it mended and what is left for a person")
    void repairShouldSayWhatItDid() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/repair", 200, "{\"mended\":[" + FINDING + "],\"left\":[]}");
            CommandRun run = CommandRun.in(folder, "repair");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains("mended  support  misplaced").contains("1 thing mended, nothing left.");

            server.answering("POST /mailroom/repair", 200, "{\"mended\":[],\"left\":[" + FINDING + "]}");
            CommandRun left = CommandRun.in(folder, "repair");
            assertThat(left.code()).isEqualTo(ExitCode.FOUND);
            assertThat(left.out()).contains("left    support  misplaced");
        }
    }
}
