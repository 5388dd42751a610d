package org.mailroom.benchmarks.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * The figures of one workload: for each column (a contestant) and row (what was measured) one figure a round, in the order
 * in which they came. Figures of the same position in two columns are of the same round.
 */
public final class Sheet {
    private final String title;
    private final Map<String, Map<String, List<Double>>> columns = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Set<String> notes = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();

    /** Which column is held against which. */
    private record Comparison(String candidate, String baseline) {}

    public Sheet(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** One figure of one round. What is not a number was not measured and is left out. */
    public void add(String column, String row, double figure) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
        if (Double.isNaN(figure)) {
            return;
        }
        columns.computeIfAbsent(column, fresh -> new LinkedHashMap<>())
                .computeIfAbsent(row, fresh -> new ArrayList<>())
                .add(figure);
    }

    /** The same for a row whose figures are of the machine, not of the contestant, and are not compared. */
    public void note(String column, String row, double figure) {
        notes.add(row);
        add(column, row, figure);
    }

    /** Shows, round by round, what the candidate takes more than the baseline, and its ratio. */
    public void compare(String candidate, String baseline) {
        comparisons.add(new Comparison(candidate, baseline));
    }

    /** A sentence below the table. */
    public void remark(String words) {
        if (!remarks.contains(words)) {
            remarks.add(words);
        }
    }

    /** Those of which there is a figure, in the order in which they were named. */
    public List<String> rows() {
        return rows.stream().filter(this::isMeasured).toList();
    }

    private boolean isMeasured(String row) {
        return columns.values().stream().anyMatch(column -> column.containsKey(row));
    }

    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** One figure a round; empty where nothing was measured. */
    public List<Double> figures(String column, String row) {
        return List.copyOf(columns.getOrDefault(column, Map.of()).getOrDefault(row, List.of()));
    }

    /** As a table in Markdown: medians with the least and the greatest. */
    public Table table() {
        Table table = new Table(title);
        List<String> heads = new ArrayList<>(columns());
        for (Comparison comparison : comparisons) {
            heads.add(comparison.candidate() + " − " + comparison.baseline());
            heads.add("÷");
        }
        table.head("median (least to greatest)", heads);
        rows().forEach(row -> table.row(row, cells(row)));
        remarks.forEach(table::remark);
        return table;
    }

    private List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        columns().forEach(column -> cells.add(median(figures(column, row))));
        for (Comparison comparison : comparisons) {
            cells.add(median(pairs(comparison, row, (candidate, baseline) -> candidate - baseline)));
            cells.add(median(pairs(comparison, row, (candidate, baseline) -> candidate / baseline)));
        }
        return cells;
    }

    private List<Double> pairs(Comparison comparison, String row, DoubleBinaryOperator both) {
        if (notes.contains(row)) {
            return List.of();
        }
        List<Double> candidate = figures(comparison.candidate(), row);
        List<Double> baseline = figures(comparison.baseline(), row);
        List<Double> pairs = new ArrayList<>();
        for (int round = 0; round < Math.min(candidate.size(), baseline.size()); round++) {
            double pair = both.applyAsDouble(candidate.get(round), baseline.get(round));
            if (Double.isFinite(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static String median(List<Double> figures) {
        return figures.isEmpty() ? "–" : Median.of(figures).toString();
    }
}
