package org.mailroom.benchmarks.triage;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Learns public labelled texts one after another, as a desk does, next to simpler ways, and prints tables. */
public final class TriageMeasurement {
    private static final double THRESHOLD = 0.6;
    private static final int ORDERS = 3;
    private static final long USUAL_MEMORY = 10_000_000;
    private static final int[] CURVE = {50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000};

    private final Path data;
    private final PrintStream out;

    /** @param data the folder of the folders {@code banking77}, {@code clinc150} and {@code lingua}; what is missing is left out */
    public TriageMeasurement(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** Measures and prints. */
    public void run() throws IOException {
        if (Files.isDirectory(data.resolve("banking77"))) {
            LabelledSet set = LabelledSet.banking77(data.resolve("banking77"));
            compare(set);
            curve(set);
        }
        if (Files.isDirectory(data.resolve("clinc150"))) {
            compare(LabelledSet.clinc150(data.resolve("clinc150")));
        }
        if (Files.isDirectory(data.resolve("lingua"))) {
            new LanguageMeasurement(data.resolve("lingua"), out).run();
        }
        new TaggingTime(out).run();
    }

    private void compare(LabelledSet set) {
        out.printf(
                "%n%s: %d labels, %d examples learned in one pass, %d asked; mean of %d orders%n%n",
                set.name(), set.labels(), set.train().size(), set.test().size(), ORDERS);
        out.println("| | accuracy | macro F1 | calibration error | answered at 60% sure | right of those"
                + " | us CPU to learn | us CPU to ask |");
        out.println("|---|---|---|---|---|---|---|---|");
        contestants(set.labels()).forEach((name, contestant) -> row(name, contestant, set));
    }

    private static Map<String, Supplier<Learner>> contestants(int labels) {
        Map<String, Supplier<Learner>> contestants = new LinkedHashMap<>();
        contestants.put("majority", Majority::new);
        contestants.put("BM25, 5 nearest", Neighbours::new);
        contestants.put("multinomial naive Bayes", () -> new NaiveBayes(false));
        contestants.put("complement naive Bayes", () -> new NaiveBayes(true));
        contestants.put("Mailroom, 10 MB", () -> new DeskLearner(labels, USUAL_MEMORY));
        contestants.put("Mailroom, 100 MB", () -> new DeskLearner(labels, 10 * USUAL_MEMORY));
        return contestants;
    }

    private void row(String name, Supplier<Learner> contestant, LabelledSet set) {
        List<Quality> qualities = new ArrayList<>();
        double learning = 0;
        double asking = 0;
        for (int order = 0; order < ORDERS; order++) {
            Learner learner = contestant.get();
            long start = cpu();
            shuffled(set.train(), order).forEach(learner::learn);
            long learned = cpu();
            qualities.add(Quality.of(learner, set.test(), THRESHOLD));
            learning += (learned - start) / 1_000.0 / set.train().size() / ORDERS;
            asking += (cpu() - learned) / 1_000.0 / set.test().size() / ORDERS;
        }
        out.printf(
                "| %s | %.1f%% | %.1f%% | %.3f | %.1f%% | %.1f%% | %.0f | %.0f |%n",
                name,
                100 * mean(qualities.stream().map(Quality::accuracy).toList()),
                100 * mean(qualities.stream().map(Quality::macroF1).toList()),
                mean(qualities.stream().map(Quality::calibration).toList()),
                100 * mean(qualities.stream().map(Quality::answered).toList()),
                100 * mean(qualities.stream().map(Quality::answeredRight).toList()),
                learning,
                asking);
    }

    private void curve(LabelledSet set) {
        out.printf("%nLearning curve of %s, accuracy after so many examples%n%n| examples |", set.name());
        for (int examples : CURVE) {
            out.printf(" %d |", examples);
        }
        out.printf("%n|%s%n", "---|".repeat(CURVE.length + 1));
        contestants(set.labels()).forEach((name, contestant) -> {
            if (!name.contains("100")) {
                curve(name, contestant.get(), set);
            }
        });
    }

    private void curve(String name, Learner learner, LabelledSet set) {
        List<Labelled> examples = shuffled(set.train(), 0);
        out.printf("| %s |", name);
        int from = 0;
        for (int to : CURVE) {
            examples.subList(from, Math.min(to, examples.size())).forEach(learner::learn);
            from = Math.min(to, examples.size());
            out.printf(
                    " %.0f%% |",
                    100 * Quality.of(learner, set.test(), THRESHOLD).accuracy());
        }
        out.println();
    }

    private static List<Labelled> shuffled(List<Labelled> examples, int order) {
        List<Labelled> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(order));
        return shuffled;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
