package org.mailroom.benchmarks;

import java.util.List;
import java.util.Locale;

/** The middle of several figures, with the least and the greatest. */
record Median(double least, double middle, double greatest) {
    static Median of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Median(sorted.get(0), middle, sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", middle, least, greatest);
    }
}
