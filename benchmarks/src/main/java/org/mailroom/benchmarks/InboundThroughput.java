package org.mailroom.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.demo.OutsideWorld;
import org.mailroom.demo.Waiting;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.state.Settings;
import org.mailroom.server.testing.ServerUnderTest;

/**
 * Mail from outside into one mailbox: James alone delivers it, James with Mailroom recognises, opens a case, acknowledges
 * and files it. Prints both rates, the server's CPU time for a mail, and the ratio.
 *
 * <pre>{@code InboundThroughput [mails=2000] [warm-up=2000] [connections=4]}</pre>
 */
public final class InboundThroughput {
    private static final String DESK = "support@acme.example";
    private static final String PASSWORD = "a password for a benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern COUNT = Pattern.compile("MESSAGES (\\d+)");
    private static final String TEXT = "Where is my parcel? I have been waiting for a week now.\r\n".repeat(180);

    private final int mails;
    private final int warmUp;
    private final int connections;

    private InboundThroughput(int mails, int warmUp, int connections) {
        this.mails = mails;
        this.warmUp = warmUp;
        this.connections = connections;
    }

    public static void main(String[] arguments) throws Exception {
        InboundThroughput benchmark =
                new InboundThroughput(number(arguments, 0, 2000), number(arguments, 1, 2000), number(arguments, 2, 4));
        Rate bare = benchmark.measure(true);
        System.out.println("James alone:         " + bare);
        Rate desk = benchmark.measure(false);
        System.out.println("James with Mailroom: " + desk);
        System.out.printf(
                Locale.ROOT,
                "ratio: %.2f of the mails per second, %.2f times the CPU time%n",
                desk.perSecond() / bare.perSecond(),
                desk.cpuMillis() / bare.cpuMillis());
    }

    private static int number(String[] arguments, int at, int standard) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : standard;
    }

    private Rate measure(boolean bare) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("mailroom-benchmark");
        long begun = System.nanoTime();
        try (ServerUnderTest server = bare ? ServerUnderTest.bareIn(folder) : ServerUnderTest.in(folder);
                OutsideWorld outside = new OutsideWorld(URI.create("smtp://"
                                + Settings.load(server.state().settings()).smarthost())
                        .getPort())) {
            server.atFullSpeed().start();
            double startSeconds = (System.nanoTime() - begun) / 1e9;
            accounts(server.webAdmin());
            String mailbox = bare ? "INBOX" : "Queues.General";
            send(server, "warm", warmUp);
            awaitDelivered(server, mailbox, warmUp);
            long cpuBefore = cpu(server);
            long from = System.nanoTime();
            send(server, "run", mails);
            awaitDelivered(server, mailbox, warmUp + mails);
            double seconds = (System.nanoTime() - from) / 1e9;
            double millis = (cpu(server) - cpuBefore) / 1e6;
            return new Rate(
                    mails / seconds,
                    millis / mails,
                    startSeconds,
                    outside.received("@customer.example").size());
        }
    }

    private static void accounts(WebAdmin admin) throws IOException {
        admin.createDomain("acme.example");
        for (String name : List.of("support", "review", "anna", "ben", "sue")) {
            admin.putUser(name + "@acme.example", PASSWORD);
        }
    }

    private void send(ServerUnderTest server, String run, int count)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int c = 0; c < connections; c++) {
                int first = c;
                all.add(senders.submit(() -> {
                    sendShare(server, run, first, count);
                    return null;
                }));
            }
            for (Future<?> sender : all) {
                sender.get();
            }
        } finally {
            senders.shutdown();
        }
    }

    private void sendShare(ServerUnderTest server, String run, int first, int count) throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            for (int i = first; i < count; i += connections) {
                String customer = run + i + "@customer.example";
                smtp.send(customer, List.of(DESK), mail(customer, run + i));
            }
        }
    }

    private static byte[] mail(String customer, String id) {
        return ("From: " + customer + "\r\nTo: " + DESK + "\r\nSubject: A question\r\nMessage-ID: <" + id
                        + "@customer.example>\r\n\r\n" + TEXT)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void awaitDelivered(ServerUnderTest server, String mailbox, int count) throws IOException {
        try (ImapClient imap = server.imap(DESK, PASSWORD)) {
            Waiting.until(PATIENCE, Duration.ofMillis(200), () -> Waiting.when(delivered(imap, mailbox) >= count))
                    .orElseThrow(() -> new IOException("not all mails were delivered in " + PATIENCE));
        }
    }

    private static int delivered(ImapClient imap, String mailbox) throws IOException {
        Matcher count = COUNT.matcher(imap.command("STATUS " + ImapClient.quoted(mailbox) + " (MESSAGES)")
                .toString());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static long cpu(ServerUnderTest server) {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** What was measured. */
    private record Rate(double perSecond, double cpuMillis, double startSeconds, int acknowledged) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f mails/s, %.1f ms CPU a mail, started in %.1f s, %d acknowledgements arrived",
                    perSecond,
                    cpuMillis,
                    startSeconds,
                    acknowledged);
        }
    }
}
