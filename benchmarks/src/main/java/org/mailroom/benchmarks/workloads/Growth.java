package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.Locale;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.history.History;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Load;

/** W4: customers' mail and agents' answers, at servers of which each has another number of cases already. */
public final class Growth {
    private final Run run;
    private final Sheet inbound = new Sheet("W4 growth: customers' mail");
    private final Sheet outbound = new Sheet("W4 growth: agents' answers");

    public Growth(Run run) {
        this.run = run;
    }

    /** Fills and starts a server for each number of cases, loads them in turn, and prints a table for each direction. */
    public void run() throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            for (int cases : options.cases()) {
                Contestant contestant =
                        ring.lay(String.format(Locale.ROOT, "%,d cases", cases), Side.MAILROOM, options);
                new History(contestant.store()).fill(cases);
                contestant.start().withPeople();
                run.say("W4 %s: filled and started", contestant.name());
            }
            for (Contestant contestant : ring.all()) {
                round(contestant, "warm-", options.warmUp());
            }
            for (int round = 0; round < options.rounds(); round++) {
                for (Contestant contestant : ring.inRound(round)) {
                    measure(contestant, round + "-", options.mails());
                }
            }
            compare(ring);
        }
        run.publish(inbound);
        run.publish(outbound);
    }

    private void round(Contestant contestant, String name, int mails) throws IOException {
        Load load = Load.full(run.options().connections());
        new InboundRound(load).run(contestant, "in-" + name, mails);
        new OutboundRound(load).run(contestant, "out-" + name, mails);
    }

    private void measure(Contestant contestant, String name, int mails) throws IOException {
        Load load = Load.full(run.options().connections());
        Outcome in = new InboundRound(load).run(contestant, "in-" + name, mails);
        Rows.add(inbound, contestant.name(), in, "acknowledgement");
        Outcome out = new OutboundRound(load).run(contestant, "out-" + name, mails);
        Rows.add(outbound, contestant.name(), out, "from acceptance to arrival");
        run.say(
                "W4 %-16s in %6.1f ms CPU a mail, out %6.1f ms CPU a mail",
                contestant.name(), in.cpuMillis(), out.cpuMillis());
    }

    private void compare(Ring ring) {
        String fewest = ring.all().get(0).name();
        String most = ring.all().get(ring.all().size() - 1).name();
        if (!fewest.equals(most)) {
            inbound.compare(most, fewest);
            outbound.compare(most, fewest);
        }
    }
}
