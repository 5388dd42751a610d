package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Both servers run side by side and are loaded in turn, so that whatever else the machine does meets both. */
final class Throughput {
    private final Options options;
    private final PrintStream out;
    private final Duel inbound;
    private final Duel outbound;

    Throughput(Options options, PrintStream out) {
        Connections connections = new Connections(options.connections());
        this.options = options;
        this.out = out;
        this.inbound = new Duel("inbound", new Inbound(connections), out);
        this.outbound = new Duel("outbound", new Outbound(connections), out);
    }

    void run() throws IOException {
        try (Contestant alone = Contestant.lay(Side.ALONE, options);
                Contestant mailroom = Contestant.lay(Side.MAILROOM, options)) {
            alone.start();
            mailroom.start();
            warmUp(List.of(alone, mailroom));
            for (int round = 0; round < options.rounds(); round++) {
                List<Contestant> order = round % 2 == 0 ? List.of(alone, mailroom) : List.of(mailroom, alone);
                inbound.round(order, "r" + round + "-", options.mails());
                outbound.round(order, "r" + round + "-", options.mails());
            }
        }
        inbound.sum();
        outbound.sum();
    }

    private void warmUp(List<Contestant> order) throws IOException {
        Connections connections = new Connections(options.connections());
        for (Contestant contestant : order) {
            new Inbound(connections).run(contestant, "warm-", options.warmUp());
            new Outbound(connections).run(contestant, "warm-", options.warmUp());
        }
        out.printf("both warmed up with %d mails in and out%n", options.warmUp());
    }
}
