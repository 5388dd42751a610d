package org.mailroom.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.Trust;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.testing.FreePorts;

/** The real script, as a person uses it. */
class MailroomCommandIT {
    private static final Pattern LOGIN = Pattern.compile("anna@acme\\.example +(\\S+) +agent");

    @TempDir
    private Path folder;

    @AfterEach
    void stopWhateverRuns() throws Exception {
        run("stop");
    }

    @Test
    void aServersLifeShouldBeTellableByExitCodes() throws Exception {
        int base = FreePorts.base();
        Answer started = run("start", "--bare", "--port-base", String.valueOf(base), "--smarthost", "127.0.0.1:9");
        assertThat(started.code).as(started.text).isEqualTo(ExitCode.OK);
        assertThat(started.text).contains("127.0.0.1:" + (base + 525), "mail to the outside goes to 127.0.0.1:9");
        loginWorks(started.text);

        assertThat(run("start").code).isEqualTo(ExitCode.ALREADY_RUNNING);
        assertThat(run("status").text).contains("healthy", "127.0.0.1:" + (base + 143));
        assertThat(run("logs", "-n", "5").text.lines()).hasSize(5);
        assertThat(run("stop").code).isEqualTo(ExitCode.OK);
        assertThat(run("status").code).isEqualTo(ExitCode.NOT_RUNNING);

        String before = Files.readString(state().demoLogins());
        setOptions("-Xmx900m -Dtold.to=java");
        Answer again = run("start", "--smarthost", "127.0.0.1:10");
        assertThat(again.code).as(again.text).isEqualTo(ExitCode.OK);
        assertThat(again.text).contains(before, "goes to 127.0.0.1:10", "127.0.0.1:" + (base + 525));
        assertThat(arguments()).containsSubsequence("-Xmx1g", "-Xmx900m", "-Dtold.to=java");
    }

    @Test
    void aStartThatFailsShouldShowWhy() throws Exception {
        String base = String.valueOf(FreePorts.base());
        Files.createDirectories(state().root());
        Files.writeString(state().root().resolve("var"), "in the way");
        assertThat(run("start", "--bare", "--port-base", base)).satisfies(MailroomCommandIT::isFailure);

        Files.delete(state().root().resolve("var"));
        Files.createDirectories(state().var().resolve("james-derby"));
        Answer damaged = run("start", "--bare", "--port-base", base);
        assertThat(damaged).satisfies(MailroomCommandIT::isFailure);
        assertThat(damaged.text)
                .contains("The server did not start.", "james-derby")
                .doesNotContain("\tat ");

        Files.writeString(state().conf().resolve("smtpserver.xml"), "<smtpservers><broken></smtpservers>");
        Answer malformed = run("start");
        assertThat(malformed).satisfies(MailroomCommandIT::isFailure);
        assertThat(malformed.text).contains("conf/smtpserver.xml, line 1, column 24: ");
    }

    @Test
    void anOptionThatJavaRefusesShouldBeShown() throws Exception {
        String base = String.valueOf(FreePorts.base());
        assertThat(run("start", "--bare", "--port-base", base).code).isEqualTo(ExitCode.OK);
        assertThat(run("stop").code).isEqualTo(ExitCode.OK);
        setOptions("-Xmx2q");

        Answer refused = run("start");

        assertThat(refused).satisfies(MailroomCommandIT::isFailure);
        assertThat(refused.text).contains("-Xmx2q", "The server did not start.");
    }

    private void setOptions(String options) throws IOException {
        Path settings = state().settings();
        Files.writeString(
                settings, Files.readString(settings).replaceAll("(?m)^java.options=.*$", "java.options=" + options));
    }

    /** What the server that runs was started with. */
    private List<String> arguments() throws IOException {
        long pid = ServerProcess.in(state()).orElseThrow().pid();
        return List.of(ProcessHandle.of(pid).orElseThrow().info().arguments().orElseThrow());
    }

    private static void isFailure(Answer answer) {
        assertThat(answer.code).as(answer.text).isEqualTo(ExitCode.FAILURE);
    }

    private void loginWorks(String text) throws IOException {
        Matcher login = LOGIN.matcher(text);
        assertThat(login.find()).isTrue();
        int port = Settings.load(state().settings()).ports().imap();
        try (ImapClient imap = ImapClient.connect(port)) {
            imap.startTls(Trust.inServerOf(state())).login("anna@acme.example", login.group(1));
            assertThat(imap.select("INBOX").isOk()).isTrue();
        }
    }

    private StateFolder state() {
        return StateFolder.at(folder.resolve("run"));
    }

    private Answer run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(script().toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true);
        command.environment().put("MAILROOM_STATE", state().root().toString());
        command.environment()
                .put("MAILROOM_PROGRAM", Installation.current().home().toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static Path script() {
        return Path.of("..").toAbsolutePath().normalize().resolve("mailroom");
    }

    private record Answer(int code, String text) {}
}
