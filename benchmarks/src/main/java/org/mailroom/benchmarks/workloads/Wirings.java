package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.List;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.wiring.OtherWiring;

/** Customers' mail at servers of this project, and at the same put together otherwise. */
public final class Wirings {

    private final Run run;
    private final String name;
    private final OtherWiring other;
    private final List<Side> sides;
    private final Sheet sheet;

    private Wirings(Run run, String name, String what, OtherWiring other, List<Side> sides) {
        this.run = run;
        this.name = name;
        this.other = other;
        this.sides = sides;
        this.sheet = new Sheet(name + " " + what + ", inbound");
    }

    /** W8: with the prototype of a leaner store in the place of James's store of messages. */
    public static Wirings lean(Run run) {
        return new Wirings(
                run, "W8", "a leaner store of messages", OtherWiring.LEAN, List.of(Side.ALONE, Side.MAILROOM));
    }

    /** W9: James without Mailroom, as this server puts it together and as its own application does. */
    public static Wirings stock(Run run) {
        return new Wirings(
                run, "W9", "the server and stock James", OtherWiring.STOCK, List.of(Side.ALONE, Side.REPLYING));
    }

    /** Starts four servers, measures them in turn, and prints a table. */
    public void run() throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            for (Side side : sides) {
                ring.lay(side.toString(), side, options).start().withPeople();
                ring.lay(otherwise(side), side, options.withJava(other.javaOptions()))
                        .start()
                        .withPeople();
                sheet.compare(otherwise(side), side.toString());
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

    private String otherwise(Side side) {
        return side + ", " + other;
    }

    private Outcome round(Contestant contestant, String round, int mails) throws IOException {
        return new InboundRound(Load.full(run.options().connections())).run(contestant, "in-" + round, mails);
    }

    private void report(Contestant contestant, Outcome outcome) {
        run.say(
                name + " %-28s %6.1f mails/s %6.1f ms CPU a mail, %d faults",
                contestant.name(),
                outcome.perSecond(),
                outcome.cpuMillis(),
                outcome.faults().size());
        Rows.faults(sheet, contestant.name(), outcome);
    }
}
