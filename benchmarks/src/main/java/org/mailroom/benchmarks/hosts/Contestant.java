package org.mailroom.benchmarks.hosts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.load.CustomersServer;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.testing.ServerUnderTest;
import org.mailroom.store.StoreOptions;

/** One of the servers in a folder of its own, with the customers' mail server behind it. */
public final class Contestant implements AutoCloseable {
    public static final String DESK = "support@acme.example";
    public static final String AGENT = "anna@acme.example";
    private static final String PASSWORD = "a password for a benchmark";

    private final String name;
    private final Side side;
    private final ServerUnderTest server;
    private final CustomersServer customers;
    private final Optional<Postgresql> postgresql;
    private final StoreOptions store;
    private final boolean kept;
    private boolean running;

    private Contestant(
            String name,
            Side side,
            ServerUnderTest server,
            CustomersServer customers,
            Optional<Postgresql> postgresql,
            StoreOptions store,
            boolean kept) {
        this.name = name;
        this.side = side;
        this.server = server;
        this.customers = customers;
        this.postgresql = postgresql;
        this.store = store;
        this.kept = kept;
    }

    /**
     * Laid out in a new folder, not started yet.
     *
     * @param name in tables
     * @param postgresql where Mailroom keeps its state, if not in its own Derby
     */
    public static Contestant lay(String name, Side side, Options options, Optional<Postgresql> postgresql)
            throws IOException {
        Path folder = folder(options);
        ServerUnderTest server = side == Side.MAILROOM ? ServerUnderTest.in(folder) : ServerUnderTest.bareIn(folder);
        Leftovers.clearBy(server::close);
        server.atFullSpeed().with(javaOptions(name, options));
        StateFolder state = server.state();
        StoreOptions store = store("jdbc:derby:" + state.var().resolve("mailroom-derby"), Optional.empty());
        if (side == Side.REPLYING) {
            ServerFiles.letReply(state.conf(), DESK);
        }
        if (side == Side.MAILROOM) {
            ServerFiles.letRepliesGoAtOnce(state.conf());
            if (postgresql.isPresent()) {
                String url = postgresql.get().newDatabase();
                ServerFiles.keepStateIn(state.conf(), url, Postgresql.USER);
                store = store(url, Optional.of(Postgresql.USER));
            }
        }
        String smarthost = Settings.load(state.settings()).smarthost();
        CustomersServer customers =
                new CustomersServer(URI.create("smtp://" + smarthost).getPort());
        return new Contestant(
                name,
                side,
                server,
                customers,
                side == Side.MAILROOM ? postgresql : Optional.empty(),
                store,
                options.keep().isPresent());
    }

    private static Path folder(Options options) throws IOException {
        if (options.keep().isPresent()) {
            Path parent = Files.createDirectories(options.keep().get());
            return Files.createTempDirectory(parent.toAbsolutePath(), "server");
        }
        return TemporaryFolder.create().path();
    }

    private static StoreOptions store(String url, Optional<String> user) {
        return new StoreOptions(url, user, Optional.empty(), 10);
    }

    private static List<String> javaOptions(String name, Options options) throws IOException {
        List<String> all = new ArrayList<>(options.javaOptions());
        if (options.profile().isPresent()) {
            Files.createDirectories(options.profile().get());
        }
        options.profile()
                .map(folder -> folder.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".jfr"))
                .ifPresent(file -> all.add("-XX:StartFlightRecording:settings=profile,filename=" + file));
        return all;
    }

    /** Starts, for the first time with the people that all sides need. */
    public Contestant start() throws IOException {
        server.start();
        running = true;
        return this;
    }

    /** Makes the people that all sides need, once. */
    public Contestant withPeople() throws IOException {
        WebAdmin admin = server.webAdmin();
        admin.createDomain("acme.example");
        for (String person : List.of("support", "review", "anna", "ben", "sue")) {
            admin.putUser(person + "@acme.example", PASSWORD);
        }
        return this;
    }

    /** From the next start on with an archive of its classes, once an orderly stop has left one. */
    public Contestant archivingClasses() {
        server.archivingClasses();
        return this;
    }

    /** Stops in order; it may be started again. */
    public void stop() {
        server.stop();
        running = false;
    }

    /** In tables. */
    public String name() {
        return name;
    }

    public Side side() {
        return side;
    }

    public CustomersServer customers() {
        return customers;
    }

    public StateFolder state() {
        return server.state();
    }

    public long pid() {
        return server.pid();
    }

    /** How to reach Mailroom's database, which nobody else may have open if it is a Derby. */
    public StoreOptions store() {
        return store;
    }

    /** Whether every mail is answered. */
    public boolean answers() {
        return side != Side.ALONE;
    }

    /** A customer's server connects. */
    public SmtpClient smtp() throws IOException {
        return server.smtp();
    }

    /** An agent's mail program connects to send. */
    public SmtpClient submission() throws IOException {
        return server.submission(side == Side.MAILROOM ? "anna/" + DESK : AGENT, PASSWORD);
    }

    /** Whose address an agent's mail program has. */
    public String sender() {
        return side == Side.MAILROOM ? DESK : AGENT;
    }

    /** Reads what lies in the desk's account. */
    public ImapClient imap() throws IOException {
        return server.imap(DESK, PASSWORD);
    }

    /** What an agent's mail program connects to who works at the desk. */
    public ImapClient agent() throws IOException {
        return server.imap("anna/" + DESK, PASSWORD);
    }

    /** The server's administration. */
    public WebAdmin admin() throws IOException {
        return server.webAdmin();
    }

    /** Where James keeps its mailboxes, which nobody else may have open. */
    public Path mailboxes() {
        return server.state().var().resolve("james-derby");
    }

    /** Watches what it uses from now on. */
    public Meter meter() throws IOException {
        List<Long> database = postgresql.isPresent() ? List.of(postgresql.get().pid()) : List.of();
        return Meter.start(server.pid(), database, server.state().root());
    }

    /** Stops the server in order, so that a flight recording is written, and removes its folder. */
    @Override
    public void close() throws IOException {
        try (customers;
                server) {
            if (running) {
                stop();
            }
        }
        if (!kept) {
            Leftovers.delete(server.state().root());
        }
    }
}
