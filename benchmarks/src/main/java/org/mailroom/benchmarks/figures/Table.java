package org.mailroom.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown that can also be read as it stands, because its columns are aligned. */
public final class Table {
    private final String title;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public Table(String title) {
        this.title = title;
    }

    /** The first line. */
    public void head(String corner, List<String> columns) {
        row(corner, columns);
    }

    /** The next line. */
    public void row(String name, List<String> cells) {
        List<String> line = new ArrayList<>();
        line.add(name);
        line.addAll(cells);
        lines.add(line);
    }

    /** A sentence below. */
    public void remark(String words) {
        remarks.add(words);
    }

    @Override
    public String toString() {
        List<Integer> widths = widths();
        List<String> text = new ArrayList<>();
        text.add(title + "\n");
        for (int line = 0; line < lines.size(); line++) {
            text.add(aligned(lines.get(line), widths));
            if (line == 0) {
                text.add(rule(widths));
            }
        }
        remarks.forEach(remark -> text.add("\n" + remark));
        return String.join("\n", text) + "\n";
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int cell = 0; cell < line.size(); cell++) {
                int width = line.get(cell).length();
                if (cell == widths.size()) {
                    widths.add(width);
                }
                widths.set(cell, Math.max(width, widths.get(cell)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder("|");
        for (int cell = 0; cell < line.size(); cell++) {
            String words = line.get(cell);
            text.append(' ')
                    .append(words)
                    .append(" ".repeat(widths.get(cell) - words.length()))
                    .append(" |");
        }
        return text.toString();
    }

    private static String rule(List<Integer> widths) {
        return widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("|", "|", "|"));
    }
}
