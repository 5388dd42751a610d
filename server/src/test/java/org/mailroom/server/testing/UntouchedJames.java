package org.mailroom.server.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.WebAdmin;

/**
 * The stock {@code james-server-memory-app} 3.8.1 as an administrator has it: a process of its own, with its own 313
 * jars and nothing of ours until the drop-in zip is unpacked into its folder.
 *
 * <p>The system properties {@code mailroom.stock-james} and {@code mailroom.zip} name its jars (built by
 * server/stock-james) and the zip.
 */
public final class UntouchedJames implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> FILES = List.of(
            "dnsservice.xml",
            "domainlist.xml",
            "healthcheck.properties",
            "imapserver.xml",
            "jmap.properties",
            "jmx.properties",
            "jvm.properties",
            "listeners.xml",
            "lmtpserver.xml",
            "logback.xml",
            "mailetcontainer.xml",
            "mailrepositorystore.xml",
            "managesieveserver.xml",
            "pop3server.xml",
            "smtpserver.xml",
            "usersrepository.xml",
            "webadmin.properties");

    private final Path folder;
    private final List<Integer> ports = FreePorts.of(4);
    private final List<String> javaOptions = new ArrayList<>();
    private @Nullable Process process;

    private UntouchedJames(Path folder) {
        this.folder = folder;
    }

    /** Not started yet; skips the test where the jars were not built. */
    public static UntouchedJames in(Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(lib()), "no jars of a stock James in " + lib() + ": build server/stock-james");
        UntouchedJames james = new UntouchedJames(folder.toAbsolutePath());
        Files.createDirectories(james.conf());
        for (String name : FILES) {
            try (InputStream resource = UntouchedJames.class.getResourceAsStream("untouched-james/" + name)) {
                Files.copy(resource, james.conf().resolve(name));
            }
        }
        return james;
    }

    /** The jars of the stock James. */
    public static Path lib() {
        return Path.of(System.getProperty("mailroom.stock-james", "stock-james/target/lib"));
    }

    /** The drop-in zip. */
    public static Path zip() {
        return Path.of(System.getProperty("mailroom.zip", "target/mailroom-james-extension.zip"));
    }

    /** Unpacks the drop-in zip over this James's folder, as docs/install.md says. */
    public UntouchedJames unpack() throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("x").getParent());
                    Files.write(target, entries.readAllBytes());
                }
            }
        }
        return this;
    }

    /** Replaces a piece of text, which must be there, in a file of {@code conf}. */
    public UntouchedJames edit(String file, String old, String replacement) throws IOException {
        Path path = conf().resolve(file);
        String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no '" + old + "'");
        }
        Files.writeString(path, text.replace(old, replacement));
        return this;
    }

    /** With further options for its Java runtime, from the next start on. */
    public UntouchedJames with(String... options) {
        javaOptions.addAll(List.of(options));
        return this;
    }

    /** Starts and waits until it answers; fails the test with the end of what it said if it does not. */
    public UntouchedJames start() throws IOException {
        Process started = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                .start();
        process = started;
        WebAdmin admin = webAdmin();
        await().atMost(PATIENCE).until(() -> !started.isAlive() || admin.isStarted());
        if (!started.isAlive()) {
            fail("the stock James did not start:%n%s", said());
        }
        return this;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dworking.directory=" + folder,
                "-Dlogback.configurationFile=" + conf().resolve("logback.xml"),
                "-Dextra.props=" + conf().resolve("jvm.properties"),
                "-Dtest.port.smtp=" + ports.get(0),
                "-Dtest.port.submission=" + ports.get(1),
                "-Dtest.port.imap=" + ports.get(2),
                "-Dtest.port.webadmin=" + ports.get(3)));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", lib().toAbsolutePath() + "/*", "org.apache.james.MemoryJamesServerMain"));
        return command;
    }

    /** Stops in order; a stock James in memory forgets all its mail. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path conf() {
        return folder.resolve("conf");
    }

    public WebAdmin webAdmin() {
        return WebAdmin.at(ports.get(3), "");
    }

    /** A connection as another mail server makes it. */
    public SmtpClient smtp() throws IOException {
        return SmtpClient.connect(ports.get(0));
    }

    /** A connection as a mail program makes it to send. */
    public SmtpClient submission(String user, String password) throws IOException {
        return SmtpClient.connect(ports.get(1)).login(user, password);
    }

    /** A connection as a mail program makes it to read. */
    public ImapClient imap(String user, String password) throws IOException {
        return ImapClient.connect(ports.get(2)).login(user, password);
    }

    /** The end of what it printed. */
    public String said() throws IOException {
        List<String> lines = Files.readAllLines(console());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private Path console() {
        return folder.resolve("console.log");
    }

    /** Ends the process, however far the test came. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
