package org.mailroom.server.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.Trust;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerCommand;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.FirstStart;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.Ports;
import org.mailroom.server.state.Secrets;
import org.mailroom.server.state.StateFolder;

/**
 * A server as a process of its own, from the jars and files that are shipped, on free ports in a test's folder.
 *
 * <p>The system property {@code mailroom.home} names the built program (server/target/mailroom), and {@code
 * mailroom.java-home} another Java runtime than the one that runs the tests.
 */
public final class ServerUnderTest implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("mailroom.java-home", System.getProperty("java.home")));
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation = Installation.current();
    private final StateFolder state;
    private final Ports ports;
    private ServerCommand command = ServerCommand.standard().with(JAVA).with(QUICK_START);
    private @Nullable ServerProcess process;

    private ServerUnderTest(StateFolder state, Ports ports) {
        this.state = state;
        this.ports = ports;
    }

    /** James with Mailroom, not started yet; its configuration may be changed in {@code state().conf()}. */
    public static ServerUnderTest in(Path folder) throws IOException {
        return lay(folder, false);
    }

    /** The same James without Mailroom. */
    public static ServerUnderTest bareIn(Path folder) throws IOException {
        return lay(folder, true);
    }

    private static ServerUnderTest lay(Path folder, boolean bare) throws IOException {
        ServerUnderTest server = new ServerUnderTest(StateFolder.at(folder), FreePorts.forServer());
        String outside = "127.0.0.1:" + FreePorts.of(1).get(0);
        new FirstStart(server.installation, new Secrets(new SecureRandom()), InstantSource.system())
                .prepare(server.state, server.ports, outside, bare);
        if (!bare) {
            letManyBeAcknowledged(server.state.conf().resolve("mailroom.yaml"));
        }
        return server;
    }

    /** Tests and measurements send in minutes what no desk is sent in a day. */
    private static void letManyBeAcknowledged(Path file) throws IOException {
        String before = Files.readString(file);
        Files.writeString(
                file, before.replaceAll("(?m)^# automatic-mail: .*", "automatic-mail: {stop-above: 10000000}"));
    }

    /** With these options for its Java runtime, from the next start on. */
    public ServerUnderTest with(List<String> javaOptions) {
        command = command.with(javaOptions);
        return this;
    }

    /** With a Java runtime that starts more slowly and then runs at full speed, for measurements. */
    public ServerUnderTest atFullSpeed() {
        command = ServerCommand.standard().with(command.java());
        return this;
    }

    /** From the next start on as {@code mailroom start} starts it: an orderly stop leaves an archive of its classes. */
    public ServerUnderTest archivingClasses() {
        command = command.archivingClasses();
        return this;
    }

    /** On this Java runtime, from the next start on. */
    public ServerUnderTest onJava(Path home) {
        command = command.with(home);
        return this;
    }

    /** Starts and waits until it answers; fails the test with the end of the log if it does not. */
    public ServerUnderTest start() throws IOException {
        ServerProcess started = ServerProcess.start(installation, state, command);
        process = started;
        if (!started.awaitStarted(PATIENCE)) {
            fail("the server did not start:%n%s", logs());
        }
        return this;
    }

    /** Stops in order, as on SIGTERM. */
    public void stop() {
        if (!running().stop(PATIENCE)) {
            fail("the server did not stop");
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        running().kill(PATIENCE);
    }

    /** Stops in order and starts again. */
    public void restart() throws IOException {
        stop();
        start();
    }

    private ServerProcess running() {
        if (process == null) {
            throw new IllegalStateException("the server was not started");
        }
        return process;
    }

    public StateFolder state() {
        return state;
    }

    public Ports ports() {
        return ports;
    }

    public Installation installation() {
        return installation;
    }

    public long pid() {
        return running().pid();
    }

    public WebAdmin webAdmin() throws IOException {
        return WebAdmin.of(state);
    }

    /** TLS sockets that trust this server. */
    public SSLSocketFactory trust() throws IOException {
        return Trust.inServerOf(state);
    }

    /** A connection as another mail server makes it. */
    public SmtpClient smtp() throws IOException {
        return SmtpClient.connect(ports.smtp());
    }

    /** A connection as a mail program makes it to send. */
    public SmtpClient submission(String user, String password) throws IOException {
        return SmtpClient.connect(ports.submission()).startTls(trust()).login(user, password);
    }

    /** A connection as a mail program makes it to read. */
    public ImapClient imap(String user, String password) throws IOException {
        return ImapClient.connect(ports.imap()).startTls(trust()).login(user, password);
    }

    /** What the server said, for messages of failing tests. */
    public String logs() throws IOException {
        return tail(state.consoleLog()) + tail(state.log());
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())) + "\n";
    }

    /** The Java program that runs it. */
    public Path javaCommand() {
        return ProcessHandle.of(pid())
                .flatMap(running -> running.info().command())
                .map(Path::of)
                .orElseThrow();
    }

    /** Ends the process, however far the test came. */
    @Override
    public void close() {
        if (process != null) {
            process.kill(PATIENCE);
        }
    }
}
