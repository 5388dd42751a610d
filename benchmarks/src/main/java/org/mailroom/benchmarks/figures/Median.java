package org.mailroom.benchmarks.figures;

import java.util.List;
import java.util.Locale;

/** The middle of several figures, with the least and the greatest. */
public record Median(double least, double middle, double greatest) {
    private static final double HUNDREDS = 100;
    private static final double TENS = 10;

    /** Of at least one figure. */
    public static Median of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Median(sorted.get(0), middle, sorted.get(sorted.size() - 1));
    }

    /** Three significant digits at the most, for a table. */
    @Override
    public String toString() {
        return least == greatest
                ? number(middle)
                : number(middle) + " (" + number(least) + " to " + number(greatest) + ")";
    }

    private static String number(double figure) {
        double size = Math.abs(figure);
        String digits = size >= HUNDREDS || figure == Math.rint(figure) ? "%.0f" : size >= TENS ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, figure);
    }
}
