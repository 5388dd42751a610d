package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B16 mailroom case")
class CaseCommandTest {
    private static final String CASE = "/mailroom/case/MR-261123-7KQ4T";

    @TempDir
    private Path folder;

    @Test
    void showShouldTellTheMailsAndTheOtherCases() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("GET " + CASE, 200, """
                    {"number":"MR-261123-7KQ4T","desk":"support","state":"open","customer":"carla@customer.example",
                     "subject":"Kettle","agent":null,"queue":"General","openedAt":"2026-11-23T10:00:00Z",
                     "parts":["MR-261122-AAAAA"],
                     "links":[{"kind":"continues","number":"MR-261001-BBBBB","subject":"Old kettle"}],
                     "mails":[{"id":"17","at":"2026-11-23T10:00:00Z","kind":"inquiry","from":"carla@customer.example",
                               "subject":"Kettle\\u0007","messageId":"one@c","superseded":true}]}""");

            CommandRun run = CommandRun.in(folder, "case", "show", "MR-261123-7KQ4T");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .contains("Case MR-261123-7KQ4T of desk support: Kettle")
                    .contains("contains      MR-261122-AAAAA")
                    .contains("continues     MR-261001-BBBBB  Old kettle")
                    .contains("id 17, Message-ID one@c")
                    .contains("a newer mail stands in its place")
                    .doesNotContain("agent", "\u0007");
        }
    }

    @Test
    void ordersShouldGoToTheServer() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST " + CASE + "/merge?into=MR-261123-BBBBB", 200, "{\"number\":\"MR-261123-BBBBB\"}");
            server.answering("POST " + CASE + "/split?mail=%3Ctwo%40c%3E", 200, "{\"number\":\"MR-261123-CCCCC\"}");
            server.answering("POST " + CASE + "/link?to=MR-261123-BBBBB", 200, "{\"number\":\"MR-261123-7KQ4T\"}");
            server.answering(
                    "POST " + CASE + "/close?reason=customer%20called", 200, "{\"number\":\"MR-261123-7KQ4T\"}");
            server.answering("POST " + CASE + "/acknowledge", 200, "{\"number\":\"MR-261123-7KQ4T\"}");

            assertThat(run("merge", "MR-261123-7KQ4T", "MR-261123-BBBBB"))
                    .isEqualToIgnoringNewLines("Case MR-261123-BBBBB goes on; MR-261123-7KQ4T is part of it now.");
            assertThat(run("split", "MR-261123-7KQ4T", "<two@c>"))
                    .isEqualToIgnoringNewLines("The mail is case MR-261123-CCCCC now.");
            assertThat(run("link", "MR-261123-7KQ4T", "MR-261123-BBBBB"))
                    .isEqualToIgnoringNewLines("Case MR-261123-7KQ4T is linked.");
            assertThat(run("close", "MR-261123-7KQ4T", "--reason", "customer called"))
                    .isEqualToIgnoringNewLines("Case MR-261123-7KQ4T is closed.");
            assertThat(run("acknowledge", "MR-261123-7KQ4T"))
                    .isEqualToIgnoringNewLines("Case MR-261123-7KQ4T: its alarm stays quiet for now.");
        }
    }

    @Test
    @DisplayName("D14 what people order by mail can be ordered here as well")
    void commandsShouldGoToTheServer() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST " + CASE + "/assign?words=anna", 200, "{\"words\":\"case X is anna's now\"}");
            server.answering(
                    "POST " + CASE + "/snooze?words=2026-12-24%2009%3A00", 200, "{\"words\":\"case X rests\"}");
            server.answering("POST " + CASE + "/reopen?words=", 200, "{\"words\":\"case X is open again\"}");

            assertThat(run("assign", "MR-261123-7KQ4T", "anna")).isEqualToIgnoringNewLines("Case X is anna's now.");
            assertThat(run("snooze", "MR-261123-7KQ4T", "2026-12-24 09:00")).isEqualToIgnoringNewLines("Case X rests.");
            assertThat(run("reopen", "MR-261123-7KQ4T")).isEqualToIgnoringNewLines("Case X is open again.");
        }
    }

    @Test
    void refusalShouldBeToldInTheServersWords() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST " + CASE + "/close?reason=", 409, "{\"message\":\"it is closed already\"}");

            CommandRun run = CommandRun.in(folder, "case", "close", "MR-261123-7KQ4T");

            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).isEqualToIgnoringNewLines("it is closed already");
        }
    }

    @Test
    void wrongCommandLineShouldBeAUsageError() throws IOException {
        try (RunningFolder server = new RunningFolder(folder)) {
            assertThat(CommandRun.in(folder, "case").code()).isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "case", "merge", "MR-1").code()).isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "case", "show", "MR-1", "MR-2").code())
                    .isEqualTo(ExitCode.USAGE);
            assertThat(CommandRun.in(folder, "case", "show", "MR-1", "--reason", "x")
                            .code())
                    .isEqualTo(ExitCode.USAGE);
            assertThat(server.asked()).isEmpty();
        }
    }

    private String run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "case";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandRun run = CommandRun.in(folder, all);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        return run.out();
    }
}
