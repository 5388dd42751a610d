package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of both sides in one direction, and their ratio. */
final class Duel {
    private final String name;
    private final Direction direction;
    private final PrintStream out;
    private final List<Round> alone = new ArrayList<>();
    private final List<Round> mailroom = new ArrayList<>();

    Duel(String name, Direction direction, PrintStream out) {
        this.name = name;
        this.direction = direction;
        this.out = out;
    }

    /** One round; which side begins changes with the caller's list. */
    void round(List<Contestant> order, String round, int mails) throws IOException {
        for (Contestant contestant : order) {
            Round done = direction.run(contestant, round, mails);
            (contestant.side() == Side.ALONE ? alone : mailroom).add(done);
            out.printf("%-9s %-20s %s%n", name, contestant.side(), done);
        }
    }

    /** Median of the rates, of the CPU times, and of each round's ratio. */
    void sum() {
        out.printf("%n%s, median of %d rounds (least to greatest)%n", name, alone.size());
        line("mails per second", Round::perSecond);
        line("ms CPU of the server for a mail", Round::cpuMillis);
    }

    private void line(String what, ToDoubleFunction<Round> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ratios.add(figure.applyAsDouble(mailroom.get(i)) / figure.applyAsDouble(alone.get(i)));
        }
        out.printf(
                "  %s: alone %s, with Mailroom %s, ratio %s%n",
                what, median(alone, figure), median(mailroom, figure), Median.of(ratios));
    }

    private static Median median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Median.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
