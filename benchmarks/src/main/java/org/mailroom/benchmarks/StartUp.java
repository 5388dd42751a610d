package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mailroom.server.testing.ServerUnderTest;

/**
 * How long both servers need until they answer: the first start in a new folder, and a later one in the same folder.
 * Seconds on the clock, and of CPU time, which says more on a machine that does other things too.
 */
final class StartUp {
    private final Options options;
    private final PrintStream out;
    private final Map<Side, Starts> first = new EnumMap<>(Side.class);
    private final Map<Side, Starts> later = new EnumMap<>(Side.class);

    StartUp(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        for (Side side : Side.values()) {
            first.put(side, new Starts());
            later.put(side, new Starts());
        }
    }

    void run() throws IOException {
        for (int round = 0; round < options.rounds(); round++) {
            for (Side side : round % 2 == 0 ? List.of(Side.ALONE, Side.MAILROOM) : List.of(Side.MAILROOM, Side.ALONE)) {
                startTwice(side);
            }
        }
        sum("first start", first);
        sum("later start", later);
    }

    private void startTwice(Side side) throws IOException {
        try (Contestant contestant = Contestant.lay(side, options)) {
            start(contestant, first);
            contestant.server().stop();
            start(contestant, later);
        }
    }

    private void start(Contestant contestant, Map<Side, Starts> starts) throws IOException {
        ServerUnderTest server = contestant.server();
        long from = System.nanoTime();
        server.start();
        Duration wall = Duration.ofNanos(System.nanoTime() - from);
        Duration cpu = contestant.cpu();
        Starts of = starts.getOrDefault(contestant.side(), new Starts());
        of.wall.add(wall.toMillis() / 1e3);
        of.cpu.add(cpu.toMillis() / 1e3);
        out.printf(
                "%-12s %-20s %5.1f s, %5.1f s CPU%n",
                starts == first ? "first start" : "later start",
                contestant.side(),
                wall.toMillis() / 1e3,
                cpu.toMillis() / 1e3);
    }

    private void sum(String name, Map<Side, Starts> starts) {
        out.printf("%n%s, median of %d (least to greatest)%n", name, options.rounds());
        line("seconds", starts, true);
        line("seconds of CPU time", starts, false);
    }

    private void line(String what, Map<Side, Starts> starts, boolean wall) {
        List<Double> alone = figures(starts, Side.ALONE, wall);
        List<Double> mailroom = figures(starts, Side.MAILROOM, wall);
        List<Double> more = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            more.add(mailroom.get(i) - alone.get(i));
            ratio.add(mailroom.get(i) / alone.get(i));
        }
        out.printf(
                "  %s: alone %s, with Mailroom %s, more %s, ratio %s%n",
                what, Median.of(alone), Median.of(mailroom), Median.of(more), Median.of(ratio));
    }

    private static List<Double> figures(Map<Side, Starts> starts, Side side, boolean wall) {
        Starts of = starts.getOrDefault(side, new Starts());
        return wall ? of.wall : of.cpu;
    }

    /** In seconds, by round. */
    private static final class Starts {
        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
    }
}
