package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.history.HeldTables;
import org.mailroom.benchmarks.history.History;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Arrival;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.load.Senders;
import org.mailroom.benchmarks.load.Sent;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.benchmarks.machine.Reading;
import org.mailroom.benchmarks.machine.Usage;

/**
 * W3: very many held replies are due at the same moment, while customers go on writing. The replies are put into the store
 * before the server starts, at a moment that lies so far ahead that the server is warm by then.
 */
public final class Burst {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MIB = 1024.0 * 1024;
    private static final double KIB = 1024;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;
    private static final int CUSTOMERS_A_SECOND = 5;
    private static final int MAILS_AT_A_TIME = 25;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

    private final Run run;
    private final Sheet sheet = new Sheet("W3 burst");
    private final Latencies acknowledgements = new Latencies();
    private int unanswered;

    public Burst(Run run) {
        this.run = run;
    }

    /** Once, whatever the number of rounds; prints a table. */
    public void run() throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            Contestant contestant = ring.lay(Side.MAILROOM.toString(), Side.MAILROOM, options);
            Instant due = Instant.now().plus(preparation(options));
            new History(contestant.store()).fillWithHeld(options.held(), due);
            run.say("W3 %,d replies are held until %s", options.held(), due);
            contestant.start().withPeople();
            new InboundRound(Load.full(options.connections())).run(contestant, "warm-", options.mails());
            contestant.customers().forget();
            if (Instant.now().isAfter(due)) {
                throw new IOException("the replies were due before the server was warm: give more time by due-in=");
            }
            Thread.sleep(Duration.between(Instant.now(), due).toMillis());
            measure(contestant);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
        run.publish(sheet);
    }

    /** Filling, starting and warming up. */
    private static Duration preparation(Options options) {
        return options.dueIn().orElse(Duration.ofMinutes(5).plusMillis(4L * options.held()));
    }

    private void measure(Contestant contestant) throws IOException {
        int held = run.options().held();
        long from = System.nanoTime();
        double before = Usage.of(contestant.pid()).resident() / MIB;
        try (Senders senders = Senders.open(new Load(2, CUSTOMERS_A_SECOND), contestant::smtp);
                Meter meter = contestant.meter()) {
            double most = go(contestant, senders, held);
            Reading reading = meter.stop();
            List<Arrival> arrivals = contestant.customers().ofAll(HeldTables.CUSTOMERS);
            double seconds = (arrivals.stream().mapToLong(Arrival::nanos).max().orElse(from) - from) / NANOS;
            String column = contestant.name();
            sheet.add(column, "held replies", held);
            sheet.add(column, "s until the last was out", seconds);
            sheet.add(column, "replies a second", arrivals.size() / seconds);
            sheet.add(column, "CPU of the server, ms a reply", reading.cpu().toNanos() / NANOS_OF_A_MILLI / held);
            sheet.add(column, "written to disk, KiB a reply", reading.written() / KIB / held);
            reading.syncs().ifPresent(syncs -> sheet.add(column, "syncs with the disk a reply", (double) syncs / held));
            sheet.add(column, "resident before, MiB", before);
            sheet.add(column, "most resident meanwhile, MiB", most);
            sheet.add(column, "new mails acknowledged meanwhile", acknowledgements.count());
            sheet.add(column, "acknowledgement p50 meanwhile, ms", acknowledgements.millisAt(MEDIAN));
            sheet.add(column, "acknowledgement p99 meanwhile, ms", acknowledgements.millisAt(P99));
            sheet.note(column, "CPU taken by others, % of the machine", 100 * (reading.others() + reading.stolen()));
            faults(contestant, arrivals.size(), held);
        }
        sheet.remark(
                "The replies were put into the store by bulk load: none has a copy in an outbox, and their inquiries lie"
                        + " in no folder, so that taking away the one and moving the other is not part of this. Meanwhile "
                        + CUSTOMERS_A_SECOND
                        + " new mails of customers came a second; CPU, bytes and syncs are of both.");
    }

    /** Lets customers write until all replies are out; answers the most memory that was seen, MiB. */
    private double go(Contestant contestant, Senders senders, int held) throws IOException {
        double most = 0;
        long out = 0;
        long grownAt = System.nanoTime();
        for (int turn = 0; out < held && System.nanoTime() - grownAt < LONGEST_STANDSTILL.toNanos(); turn++) {
            customersWrite(contestant, senders, "new-" + turn + "-");
            most = Math.max(most, Usage.of(contestant.pid()).resident() / MIB);
            long now = contestant.customers().ofAll(HeldTables.CUSTOMERS).size();
            grownAt = now > out ? System.nanoTime() : grownAt;
            out = now;
            run.say("W3 %,7d out, %4.0f MiB", out, most);
        }
        return most;
    }

    private void customersWrite(Contestant contestant, Senders senders, String round) throws IOException {
        int before = contestant.customers().ofAll(round).size();
        Sent sent = senders.send(MAILS_AT_A_TIME, (smtp, mail) -> {
            Inquiry inquiry = Inquiry.of(round, mail);
            smtp.send(inquiry.customer(), List.of(Contestant.DESK), inquiry.bytes(Contestant.DESK));
        });
        Patience.await(
                MAILS_AT_A_TIME - sent.failures().size(),
                () -> contestant.customers().ofAll(round).size() - before);
        for (int mail = 0; mail < sent.count(); mail++) {
            long accepted = sent.acceptedAt(mail);
            List<Arrival> answers =
                    contestant.customers().of(Inquiry.of(round, mail).customer());
            answers.stream().limit(1).forEach(answer -> acknowledgements.add(answer.nanos() - accepted));
            unanswered += answers.size() == 1 ? 0 : 1;
        }
    }

    private void faults(Contestant contestant, int arrived, int held) {
        int wrong = 0;
        for (int number = 0; number < held; number++) {
            wrong += contestant.customers().of(HeldTables.customer(number)).size() == 1 ? 0 : 1;
        }
        sheet.note(contestant.name(), "faults", wrong + unanswered);
        if (wrong + unanswered > 0) {
            sheet.remark("FAULT: " + arrived + " of " + held + " replies arrived, " + wrong + " not exactly once; "
                    + unanswered + " new mails were not answered exactly once.");
        }
    }
}
