package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void layTheConfiguration() throws IOException {
        ShippedConf.copyTo(folder);
    }

    @Test
    void anInquiryShouldBeTriagedAndAcknowledged() throws IOException {
        CommandRun run = explain(inquiry("Question about my invoice", ""));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines().map(line -> line.split(":", 2)[0]))
                .containsExactly("received", "recognised", "opened", "triaged", "targeted", "acknowledged", "filed");
        assertThat(run.out()).contains("envelope sender carla@customer.example", "filed: in Queues/Billing");
    }

    @Test
    @DisplayName("C04 explain says to whom a case would be given, and why")
    void aQueueThatGivesShouldSayToWhom() throws IOException {
        Path yaml = folder.resolve("conf/mailroom.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "      Billing:\n",
                                "      Billing:\n        mode: push\n        overflow: [{after: 1h, to: General}]\n"));
        CommandRun run = explain(inquiry("Question about my invoice", ""));
        assertThat(run.out())
                .contains("routed: to anna, who ", "works on Billing and has no open case", "filed: in Agents/anna");
    }

    @Test
    void aRunningServerShouldBeAskedForItKnowsTheCases() throws IOException {
        Path file = inquiry("Re: my invoice", "");
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/explain", 200, """
                    [{"step":"threaded","words":"it belongs to case MR-1"}]""");
            CommandRun run = explain(file);
            assertThat(run.out()).isEqualToIgnoringNewLines("threaded: it belongs to case MR-1");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aServerThatHasNothingToSayShouldBeQuoted() throws IOException {
        Path file = inquiry("Hello", "");
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/explain", 400, "{\"message\":\"there is no desk\"}");
            CommandRun run = explain(file);
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).contains("there is no desk");
        }
    }

    @Test
    void aServerThatCannotSayShouldNotStandInTheWay() throws IOException {
        Path file = inquiry("Hello", "");
        try (RunningFolder server = new RunningFolder(folder)) {
            server.answering("POST /mailroom/explain", 503, "{\"message\":\"the store cannot be had\"}");
            CommandRun run = explain(file);
            assertThat(run.code()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains("opened: ");
            assertThat(run.err()).contains("The server was not asked");
        }
    }

    @Test
    void aMachinesMailShouldNotBeAcknowledged() throws IOException {
        Path file = inquiry("Out of office", "Auto-Submitted: auto-replied\n");
        assertThat(explain(file).out()).contains("withheld: ").doesNotContain("acknowledged: ");
    }

    @Test
    void theNullSenderShouldComeFromReturnPathOrTheCommandLine() throws IOException {
        CommandRun returned = explain(inquiry("Hello", "Return-Path: <>\n"));
        assertThat(returned.out()).contains("envelope sender <>", "withheld: ");
        assertThat(explain(inquiry("Hello", ""), "--from", "<>").out()).contains("envelope sender <>");
    }

    @Test
    void aRecipientOfTheCommandLineShouldReplaceTheHeader() throws IOException {
        CommandRun run = explain(inquiry("Hello", ""), "--to", "returns@acme.example");
        assertThat(run.out()).contains("at returns@acme.example", "filed: in Queues/Returns");
    }

    @Test
    void mailForNoDeskShouldBeSaid() throws IOException {
        CommandRun run = explain(inquiry("Hello", ""), "--to", "somebody@elsewhere.example");
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("no recipient is an address of a desk", "support@acme.example");
    }

    @Test
    void aReplyWithACardNumberShouldWaitForReview() throws IOException {
        CommandRun run =
                explain(reply("Your card 4111 1111 1111 1111 was charged."), "--agent", "anna", "--desk", "support");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("submitted: by anna", "screened: ", "held: review");
        assertThat(run.out()).doesNotContain("4111 1111 1111 1111");
    }

    @Test
    @DisplayName("B11 a forward to the desk is told to the end: the case of the customer whose mail it passes on")
    void aForwardShouldBeTheCustomersCase() throws IOException {
        Path file = Files.writeString(folder.resolve("forward.eml"), """
                From: anna@acme.example
                To: support@acme.example
                Subject: Fwd: My invoice
                Message-ID: <3@anna.example>

                ---------- Forwarded message ---------
                From: Carla Customer <carla@customer.example>
                Date: Mon, 23 Nov 2026 at 10:00
                Subject: My invoice
                To: <anna@acme.example>

                It is wrong.
                """);
        CommandRun run = explain(file, "--agent", "anna", "--desk", "support");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("delivered to colleagues", "opened: ", "withheld: ", "filed: in Queues/Billing");
    }

    @Test
    void anUnknownPersonOrDeskShouldBeSaid() throws IOException {
        CommandRun person = explain(reply("Hello."), "--agent", "zoe", "--desk", "support");
        assertThat(person.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(person.err()).contains("zoe", "anna");
        assertThat(explain(reply("Hello."), "--agent", "anna", "--desk", "sales")
                        .err())
                .contains("no desk sales");
        assertThat(explain(reply("Hello."), "--agent", "anna").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void controlsOfAMailShouldNotReachTheTerminal() throws IOException {
        CommandRun run = explain(reply("Hello.", "Sub\u001b[31mject"), "--agent", "anna", "--desk", "support");
        assertThat(run.out()).contains("dressed: ").doesNotContain("\u001b");
    }

    @Test
    void itShouldChangeNothing() throws IOException {
        Path file = inquiry("Hello", "");
        List<Path> before = files();
        explain(file);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereShouldBeSaid() {
        CommandRun run = explain(folder.resolve("none.eml"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("There is no file", "none.eml");
    }

    private CommandRun explain(Path file, String... options) {
        return CommandRun.in(
                folder,
                Stream.concat(Stream.of("explain", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private Path inquiry(String subject, String fields) throws IOException {
        return Files.writeString(folder.resolve("inquiry.eml"), fields + """
                From: Carla Customer <carla@customer.example>
                To: support@acme.example
                Subject: %s
                Message-ID: <1@customer.example>

                Please help me.
                """.formatted(subject));
    }

    private Path reply(String text) throws IOException {
        return reply(text, "Your question");
    }

    private Path reply(String text, String subject) throws IOException {
        return Files.writeString(folder.resolve("reply.eml"), """
                From: support@acme.example
                To: carla@customer.example
                Subject: %s
                Message-ID: <2@anna.example>

                %s
                """.formatted(subject, text));
    }
}
