package org.mailroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.state.Settings;
import org.mailroom.server.testing.ServerUnderTest;

/** One of the two servers in a folder of its own, with the customers' mail server behind it. */
final class Contestant implements AutoCloseable {
    static final String DESK = "support@acme.example";
    static final String AGENT = "anna@acme.example";
    static final String PASSWORD = "a password for a benchmark";

    private final Side side;
    private final ServerUnderTest server;
    private final CustomersServer customers;
    private boolean started;

    private Contestant(Side side, ServerUnderTest server, CustomersServer customers) {
        this.side = side;
        this.server = server;
        this.customers = customers;
    }

    /** Laid out in a new folder, not started yet. */
    static Contestant lay(Side side, Options options) throws IOException {
        Path folder = Files.createTempDirectory("mailroom-benchmark");
        ServerUnderTest server = side == Side.ALONE ? ServerUnderTest.bareIn(folder) : ServerUnderTest.in(folder);
        server.atFullSpeed().with(javaOptions(side, options));
        if (side == Side.MAILROOM) {
            letRepliesGoAtOnce(server.state().conf().resolve("mailroom.yaml"));
        }
        String smarthost = Settings.load(server.state().settings()).smarthost();
        return new Contestant(
                side,
                server,
                new CustomersServer(URI.create("smtp://" + smarthost).getPort()));
    }

    private static List<String> javaOptions(Side side, Options options) {
        List<String> all = new ArrayList<>(options.javaOptions());
        options.profile()
                .map(folder -> folder.resolve(side.name().toLowerCase(Locale.ROOT) + ".jfr"))
                .ifPresent(file -> all.add("-XX:StartFlightRecording:settings=profile,filename=" + file));
        return all;
    }

    /** The nearest to a James that relays at once: every reply is screened and stored, and waits for nothing. */
    private static void letRepliesGoAtOnce(Path file) throws IOException {
        String before = Files.readString(file, UTF_8);
        String after = before.replaceAll("(?m)^( +recall-window:).*", "$1 0s")
                .replaceAll("(?m)^( +review:) 5%.*", "$1 none")
                .replaceAll("(?m)^( +default-rate:).*", "$1 none");
        Files.writeString(file, after, UTF_8);
    }

    /** Started, with the people that both sides need. */
    void start() throws IOException {
        server.start();
        started = true;
        WebAdmin admin = server.webAdmin();
        admin.createDomain("acme.example");
        for (String name : List.of("support", "review", "anna", "ben", "sue")) {
            admin.putUser(name + "@acme.example", PASSWORD);
        }
    }

    Side side() {
        return side;
    }

    ServerUnderTest server() {
        return server;
    }

    CustomersServer customers() {
        return customers;
    }

    /** CPU time the server has used since its start. */
    Duration cpu() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    /** Stops the server in order, so that a flight recording is written, and removes its folder. */
    @Override
    public void close() throws IOException {
        try (customers;
                server) {
            if (started) {
                server.stop();
            }
        }
        try (Stream<Path> files = Files.walk(server.state().root())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
