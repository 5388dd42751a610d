package org.mailroom.benchmarks.workloads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.history.FullFolder;
import org.mailroom.benchmarks.history.History;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.benchmarks.machine.Reading;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.WebAdmin;

/**
 * W7: an agent claims cases out of a folder that has few mails, and out of one that has very many. A claim is done when the
 * mail program has its answer; the case must be the agent's then, and the mail lie in the agent's folder.
 */
public final class Claims {
    private static final String QUEUE = "General";
    private static final String FOLDER = "Queues.General";
    private static final String AGENTS_FOLDER = "Agents.anna";
    private static final String AGENT = "\"agent\":\"anna\"";
    private static final int TAKEN_IN = 20;
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private final Run run;
    private final Sheet sheet = new Sheet("W7 claims in a full folder");

    public Claims(Run run) {
        this.run = run;
    }

    /** One server with its folder. */
    private static final class Queue {
        private final Contestant contestant;
        private final int size;
        private final int step;
        private final Set<String> claimed = new HashSet<>();
        private long firstUid;

        Queue(Contestant contestant, int size, int claims) {
            this.contestant = contestant;
            this.size = size;
            this.step = size / claims;
        }

        /** Of the mails from one end of the folder to the other. */
        int next() {
            return claimed.size() * step;
        }
    }

    /** Fills and starts a server for each size, has cases claimed in turn, and prints a table. */
    public void run() throws IOException {
        Options options = run.options();
        int smallest = options.inFolder().stream().min(Integer::compare).orElseThrow();
        int warmUp = Math.min(options.warmUp(), smallest / 4);
        int each = Math.min(options.mails(), smallest / 2 / options.rounds());
        int claims = 1 + warmUp + options.rounds() * each;
        try (Ring ring = Ring.empty(options)) {
            List<Queue> queues = new ArrayList<>();
            for (int size : options.inFolder()) {
                String name = String.format(Locale.ROOT, "%,d mails", size);
                queues.add(filled(new Queue(ring.lay(name, Side.MAILROOM, options), size, claims)));
            }
            for (Queue queue : queues) {
                sheet.add(queue.contestant.name(), "first claim after the start, ms", one(queue));
                claim(queue, warmUp);
            }
            for (int round = 0; round < options.rounds(); round++) {
                for (Queue queue : queues) {
                    measure(queue, each);
                }
            }
            for (Queue queue : queues) {
                check(queue);
            }
            if (queues.size() > 1) {
                sheet.compare(
                        queues.get(queues.size() - 1).contestant.name(),
                        queues.get(0).contestant.name());
            }
        }
        sheet.remark("After " + warmUp + " claims each round has " + each
                + ", four a second. A claim: UID MOVE until its answer has come; and until the administration says that the case is the"
                + " agent's, which is one HTTP request more. CPU has the request, the case's card and what the server does"
                + " at rest in it. The mails of the folder are copies of one that was taken in, put straight into James's"
                + " database, each of a case of its own that waits in the queue.");
        run.publish(sheet);
    }

    private Queue filled(Queue queue) throws IOException {
        Contestant contestant = queue.contestant;
        new History(contestant.store()).fillWithWaiting(queue.size, QUEUE);
        contestant.start().withPeople();
        new InboundRound(Load.full(1)).run(contestant, "real-", TAKEN_IN);
        contestant.stop();
        queue.firstUid = new FullFolder(contestant.mailboxes()).fill(Contestant.DESK, FOLDER, queue.size);
        long from = System.nanoTime();
        contestant.start();
        double seconds = (System.nanoTime() - from) / NANOS;
        sheet.add(contestant.name(), "start, s", seconds);
        run.say("W7 %s: filled, and started in %.1f s", contestant.name(), seconds);
        return queue;
    }

    private double one(Queue queue) throws IOException {
        return claim(queue, 1).done().millisAt(1);
    }

    /** How long claims took until the answer, and until the case was seen to be the agent's. */
    private record Taken(Latencies done, Latencies known) {}

    private Taken claim(Queue queue, int claims) throws IOException {
        Taken taken = new Taken(new Latencies(), new Latencies());
        WebAdmin admin = queue.contestant.admin();
        try (ImapClient imap = queue.contestant.agent()) {
            imap.select(FOLDER);
            for (int claim = 0; claim < claims; claim++) {
                int number = queue.next();
                long from = System.nanoTime();
                imap.expectOk("UID MOVE " + (queue.firstUid + number) + " " + ImapClient.quoted(AGENTS_FOLDER));
                taken.done().add(System.nanoTime() - from);
                String shown = admin.get("/mailroom/case/" + FullFolder.caseNumber(number))
                        .body();
                taken.known().add(System.nanoTime() - from);
                if (!shown.contains(AGENT)) {
                    throw new IOException("case " + FullFolder.caseNumber(number) + " was not claimed: " + shown);
                }
                queue.claimed.add(FullFolder.caseNumber(number));
                Patience.rest();
            }
        }
        return taken;
    }

    private void measure(Queue queue, int claims) throws IOException {
        String column = queue.contestant.name();
        try (Meter meter = queue.contestant.meter()) {
            Taken taken = claim(queue, claims);
            Reading reading = meter.stop();
            double cpu = reading.cpu().toNanos() / NANOS_OF_A_MILLI / claims;
            sheet.add(column, "claim p50, ms", taken.done().millisAt(MEDIAN));
            sheet.add(column, "claim p99, ms", taken.done().millisAt(P99));
            sheet.add(column, "claim and look p50, ms", taken.known().millisAt(MEDIAN));
            sheet.add(column, "claim and look p99, ms", taken.known().millisAt(P99));
            sheet.add(column, "CPU of the server, ms a claim", cpu);
            sheet.note(column, "CPU taken by others, % of the machine", 100 * (reading.others() + reading.stolen()));
            sheet.note(column, "load average", reading.loadAverage());
            run.say("W7 %-12s p50 %6.1f ms, %6.1f ms CPU", column, taken.done().millisAt(MEDIAN), cpu);
        }
    }

    private void check(Queue queue) throws IOException {
        Map<String, Integer> lying = new LinkedHashMap<>();
        try (ImapClient imap = queue.contestant.imap()) {
            imap.select(AGENTS_FOLDER);
            imap.expectOk("UID FETCH 1:* (BODY.PEEK[HEADER.FIELDS (X-MAILROOM-CASE)])").literals().stream()
                    .map(header -> new String(header, ISO_8859_1)
                            .replaceFirst("(?i)^X-Mailroom-Case:", "")
                            .strip())
                    .forEach(number -> lying.merge(number, 1, Integer::sum));
        }
        int faults = (int) queue.claimed.stream()
                .filter(number -> lying.getOrDefault(number, 0) != 1)
                .count();
        sheet.note(queue.contestant.name(), "faults", faults);
    }
}
