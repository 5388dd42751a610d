package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Ceiling;
import org.mailroom.benchmarks.load.Load;

/** W1: customers' mail, at full speed and at a fixed rate. */
public final class Inbound {
    private final Run run;
    private final Sheet sheet = new Sheet("W1 inbound");

    public Inbound(Run run) {
        this.run = run;
    }

    /** Measures all of the ring and prints a table. */
    public void run(Ring ring) throws IOException {
        Options options = run.options();
        InboundRound full = new InboundRound(Load.full(options.connections()));
        for (Contestant contestant : ring.all()) {
            Outcome warm = full.run(contestant, "in-warm-", options.warmUp());
            run.say(
                    "W1 warm-up  %-20s %6.1f mails/s %6.1f ms CPU a mail",
                    contestant.name(), warm.perSecond(), warm.cpuMillis());
            Rows.faults(sheet, contestant.name() + ", warm-up", warm);
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (Contestant contestant : ring.inRound(round)) {
                measure(contestant, "in-" + round + "-");
            }
        }
        for (Side baseline : new Side[] {Side.ALONE, Side.REPLYING}) {
            sheet.compare(Side.MAILROOM.toString(), baseline.toString());
        }
        sheet.remark("Load generator by itself: " + Ceiling.measure(options.connections()) + ".");
        run.publish(sheet);
    }

    private void measure(Contestant contestant, String round) throws IOException {
        Options options = run.options();
        Outcome full = new InboundRound(Load.full(options.connections())).run(contestant, round, options.mails());
        Rows.add(sheet, contestant.name(), full, "acknowledgement");
        run.say(
                "W1 inbound  %-20s %6.1f mails/s %6.1f ms CPU a mail, %d faults",
                contestant.name(),
                full.perSecond(),
                full.cpuMillis(),
                full.faults().size());
        if (options.paced() > 0) {
            paced(contestant, round + "paced-");
        }
    }

    private void paced(Contestant contestant, String round) throws IOException {
        Options options = run.options();
        Load load = new Load(options.connections(), options.rate());
        Outcome paced = new InboundRound(load).run(contestant, round, options.paced());
        String at = "at " + options.rate() + " mails/s: ";
        sheet.add(contestant.name(), at + "CPU of the server, ms a mail", paced.cpuMillis());
        Rows.latencies(sheet, contestant.name(), paced, at + "acknowledgement");
        sheet.note(
                contestant.name(),
                at + "sent too late p99, ms",
                paced.sent().lateness().millisAt(0.99));
        sheet.note(contestant.name(), at + "faults", paced.faults().size());
        Rows.faults(sheet, contestant.name() + ", " + at, paced);
    }
}
