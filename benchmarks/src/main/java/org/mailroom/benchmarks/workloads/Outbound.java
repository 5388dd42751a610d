package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Load;

/** W2: agents' answers, screened, held for zero seconds and released, or relayed by James alone. */
public final class Outbound {
    private final Run run;
    private final Sheet sheet = new Sheet("W2 outbound");

    public Outbound(Run run) {
        this.run = run;
    }

    /** Measures James alone and James with Mailroom, and prints a table. */
    public void run(Ring ring) throws IOException {
        Options options = run.options();
        for (Contestant contestant : ring.all()) {
            if (takesPart(contestant)) {
                Outcome warm = round(contestant, "out-warm-", options.warmUp());
                run.say(
                        "W2 warm-up  %-20s %6.1f mails/s %6.1f ms CPU a mail",
                        contestant.name(), warm.perSecond(), warm.cpuMillis());
                Rows.faults(sheet, contestant.name() + ", warm-up", warm);
            }
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (Contestant contestant : ring.inRound(round)) {
                if (takesPart(contestant)) {
                    measure(contestant, "out-" + round + "-");
                }
            }
        }
        sheet.compare(Side.MAILROOM.toString(), Side.ALONE.toString());
        run.publish(sheet);
    }

    /** James relays alike, whether it replies to what comes in or not. */
    private static boolean takesPart(Contestant contestant) {
        return contestant.side() != Side.REPLYING;
    }

    private Outcome round(Contestant contestant, String name, int mails) throws IOException {
        return new OutboundRound(Load.full(run.options().connections())).run(contestant, name, mails);
    }

    private void measure(Contestant contestant, String name) throws IOException {
        Outcome outcome = round(contestant, name, run.options().mails());
        Rows.add(sheet, contestant.name(), outcome, "from acceptance to arrival");
        run.say(
                "W2 outbound %-20s %6.1f mails/s %6.1f ms CPU a mail, %d faults",
                contestant.name(),
                outcome.perSecond(),
                outcome.cpuMillis(),
                outcome.faults().size());
    }
}
