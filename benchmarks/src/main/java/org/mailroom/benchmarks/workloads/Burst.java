package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.history.HeldTables;
import org.mailroom.benchmarks.history.History;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Arrival;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.benchmarks.machine.Reading;
import org.mailroom.benchmarks.machine.Usage;

/**
 * W3: very many held replies are due at the same moment, while customers go on writing; against the same James relaying the
 * same mails, afterwards. The replies are put into the store before the server starts, at a moment that lies so far ahead
 * that the server is warm by then.
 */
public final class Burst {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MIB = 1024.0 * 1024;
    private static final double KIB = 1024;
    private static final int USUAL_TURNS = 4;
    private static final int RELAYED_AT_MOST = 10_000;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

    private final Run run;
    private final Sheet sheet = new Sheet("W3 burst");

    public Burst(Run run) {
        this.run = run;
    }

    /** Once, whatever the number of rounds; prints a table. */
    public void run() throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            Contestant mailroom = ring.lay(Side.MAILROOM.toString(), Side.MAILROOM, options);
            Instant due = Instant.now().plus(preparation(options));
            new History(mailroom.store()).fillWithHeld(options.held(), due);
            run.say("W3 %,d replies are held until %s", options.held(), due);
            mailroom.start().withPeople();
            new InboundRound(Load.full(options.connections())).run(mailroom, "warm-", options.mails());
            writeAsUsual(mailroom);
            awaitThat(due);
            measure(mailroom);
            mailroom.stop();
            relay(ring.lay(Side.ALONE.toString(), Side.ALONE, options));
        }
        sheet.compare(Side.MAILROOM.toString(), Side.ALONE.toString());
        run.publish(sheet);
    }

    /** Filling, starting and warming up. */
    private static Duration preparation(Options options) {
        return options.dueIn().orElse(Duration.ofMinutes(5).plusMillis(4L * options.held()));
    }

    private void writeAsUsual(Contestant contestant) throws IOException {
        contestant.customers().forget();
        try (SteadyCustomers customers = new SteadyCustomers(contestant, "usual-")) {
            for (int turn = 0; turn < USUAL_TURNS; turn++) {
                customers.write();
            }
            customers.tell(sheet, contestant.name(), "as usual");
        }
        contestant.customers().forget();
    }

    private static void awaitThat(Instant due) throws IOException {
        if (Instant.now().isAfter(due)) {
            throw new IOException("the replies were due before the server was warm: give more time by due-in=");
        }
        try {
            Thread.sleep(Duration.between(Instant.now(), due).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }

    private void measure(Contestant contestant) throws IOException {
        int held = run.options().held();
        String column = contestant.name();
        long from = System.nanoTime();
        double before = Usage.of(contestant.pid()).resident() / MIB;
        try (SteadyCustomers customers = new SteadyCustomers(contestant, "new-");
                Meter meter = contestant.meter()) {
            double most = go(contestant, customers, held);
            Reading reading = meter.stop();
            List<Arrival> arrivals = contestant.customers().ofAll(HeldTables.CUSTOMERS);
            double seconds = (arrivals.stream().mapToLong(Arrival::nanos).max().orElse(from) - from) / NANOS;
            sheet.add(column, "mails", held);
            sheet.add(column, "s until the last was out", seconds);
            sheet.add(column, "mails a second", arrivals.size() / seconds);
            tellCosts(column, reading, held);
            sheet.add(column, "resident before, MiB", before);
            sheet.add(column, "most resident meanwhile, MiB", most);
            customers.tell(sheet, column, "meanwhile");
            faults(contestant, arrivals.size(), customers.faults());
        }
        sheet.remark(
                "The replies were put into the store by bulk load; before they are due the desk puts a copy of each into its"
                        + " author's outbox, and takes them away again little by little, mostly after the last reply was out."
                        + " Their inquiries lie in no folder, so that moving them is not part of this. Meanwhile 5 new mails of"
                        + " customers came a second; CPU, bytes and syncs are of all that.");
    }

    /** The same answers, by submission to James alone, where nobody writes meanwhile. */
    private void relay(Contestant contestant) throws IOException {
        contestant.start().withPeople();
        OutboundRound relaying = new OutboundRound(Load.full(run.options().connections()));
        relaying.run(contestant, "relay-warm-", run.options().mails());
        int mails = Math.min(RELAYED_AT_MOST, run.options().held());
        Outcome outcome = relaying.run(contestant, "relay-", mails);
        String column = contestant.name();
        sheet.add(column, "mails", mails);
        sheet.add(column, "s until the last was out", outcome.wall().toNanos() / NANOS);
        sheet.add(column, "mails a second", outcome.perSecond());
        tellCosts(column, outcome.reading(), mails);
        sheet.note(column, "faults", outcome.faults().size());
        Rows.faults(sheet, column, outcome);
    }

    private void tellCosts(String column, Reading reading, int mails) {
        sheet.add(column, "CPU of the server, ms a mail", reading.cpu().toNanos() / NANOS_OF_A_MILLI / mails);
        sheet.add(column, "written to disk, KiB a mail", reading.written() / KIB / mails);
        reading.syncs().ifPresent(syncs -> sheet.add(column, "syncs with the disk a mail", (double) syncs / mails));
        sheet.note(column, "CPU taken by others, % of the machine", 100 * (reading.others() + reading.stolen()));
    }

    /** Lets customers write until all replies are out; answers the most memory that was seen, MiB. */
    private double go(Contestant contestant, SteadyCustomers customers, int held) throws IOException {
        double most = 0;
        long out = 0;
        long grownAt = System.nanoTime();
        while (out < held && System.nanoTime() - grownAt < LONGEST_STANDSTILL.toNanos()) {
            customers.write();
            most = Math.max(most, Usage.of(contestant.pid()).resident() / MIB);
            long now = contestant.customers().ofAll(HeldTables.CUSTOMERS).size();
            grownAt = now > out ? System.nanoTime() : grownAt;
            out = now;
            run.say("W3 %,7d out, %4.0f MiB", out, most);
        }
        return most;
    }

    private void faults(Contestant contestant, int arrived, int unanswered) {
        int held = run.options().held();
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
