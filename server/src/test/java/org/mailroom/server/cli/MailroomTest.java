package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line as far as no server is needed. */
class MailroomTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void withoutASubcommandItShouldSayWhatThereIs() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("start", "stop", "status", "logs", "version");
    }

    @Test
    void helpShouldListTheExitCodesOfEveryCommand() {
        for (String command : Mailroom.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        }
        assertThat(out.toString().split("Exit codes:", -1))
                .hasSize(Mailroom.commandLine().getSubcommands().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "status", "story X", "work", "work retry 1", "incident", "demo"})
    void commandsForARunningServerShouldSayThatThereIsNone(String command) {
        CommandRun run = CommandRun.in(folder, command.split(" ", -1));
        assertThat(run.code()).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(run.err()).startsWith("No server runs in " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"high", "0", "64543", ""})
    void aWrongPortBaseShouldBeAUsageError(String base) {
        assertThat(run("start", "--state", folder.toString(), "--port-base", base))
                .isEqualTo(ExitCode.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "mail.example:", ":25", "a b:25", "x<y>:25", "host:99999"})
    void aWrongSmarthostShouldBeAUsageError(String smarthost) {
        assertThat(run("start", "--state", folder.toString(), "--smarthost", smarthost))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("HOST:PORT");
    }

    @Test
    void versionShouldNameAllThree() {
        assertThat(run("version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).matches("Mailroom \\d.*, Apache James 3\\.8\\.1, Java \\d.*\\R");
    }

    private int run(String... arguments) {
        CommandLine command = Mailroom.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
