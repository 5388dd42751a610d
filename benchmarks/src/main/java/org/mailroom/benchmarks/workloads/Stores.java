package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.List;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.leanstore.LeanServer;
import org.mailroom.benchmarks.load.Load;

/** W8: customers' mail at servers with James's own store of messages, and at the same with the prototype of a leaner one. */
public final class Stores {
    private static final List<Side> SIDES = List.of(Side.ALONE, Side.MAILROOM);

    private final Run run;
    private final Sheet sheet = new Sheet("W8 a leaner store of messages, inbound");

    public Stores(Run run) {
        this.run = run;
    }

    /** Starts four servers, measures them in turn, and prints a table. */
    public void run() throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            for (Side side : SIDES) {
                ring.lay(side.toString(), side, options).start().withPeople();
                ring.lay(lean(side), side, options.withJava(LeanServer.javaOptions()))
                        .start()
                        .withPeople();
                sheet.compare(lean(side), side.toString());
            }
            for (Contestant contestant : ring.all()) {
                report(contestant, round(contestant, "warm-", options.warmUp()));
            }
            for (int round = 0; round < options.rounds(); round++) {
                for (Contestant contestant : ring.inRound(round)) {
                    Outcome outcome = round(contestant, round + "-", options.mails());
                    Rows.add(sheet, contestant.name(), outcome, "acknowledgement");
                    report(contestant, outcome);
                }
            }
        }
        run.publish(sheet);
    }

    private static String lean(Side side) {
        return side + ", leaner store";
    }

    private Outcome round(Contestant contestant, String round, int mails) throws IOException {
        return new InboundRound(Load.full(run.options().connections())).run(contestant, "in-" + round, mails);
    }

    private void report(Contestant contestant, Outcome outcome) {
        run.say(
                "W8 %-28s %6.1f mails/s %6.1f ms CPU a mail, %d faults",
                contestant.name(),
                outcome.perSecond(),
                outcome.cpuMillis(),
                outcome.faults().size());
        Rows.faults(sheet, contestant.name(), outcome);
    }
}
