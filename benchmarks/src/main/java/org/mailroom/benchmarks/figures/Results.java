package org.mailroom.benchmarks.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The figures of a whole run as JSON: every round's figure, and the median with its spread. */
public final class Results {
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode root = json.createObjectNode();
    private final ArrayNode sheets;

    /** Of a run under these circumstances, such as the machine, the time and the options. */
    public Results(Map<String, String> circumstances) {
        ObjectNode about = root.putObject("circumstances");
        circumstances.forEach(about::put);
        sheets = root.putArray("workloads");
    }

    /** Adds a workload's figures. */
    public void add(Sheet sheet) {
        ObjectNode node = sheets.addObject().put("title", sheet.title());
        ObjectNode columns = node.putObject("figures");
        for (String column : sheet.columns()) {
            ObjectNode rows = columns.putObject(column);
            sheet.rows().forEach(row -> add(rows, row, sheet.figures(column, row)));
        }
        ArrayNode remarks = node.putArray("remarks");
        sheet.remarks().forEach(remarks::add);
    }

    private static void add(ObjectNode rows, String row, List<Double> figures) {
        if (figures.isEmpty()) {
            return;
        }
        Median median = Median.of(figures);
        ObjectNode node = rows.putObject(row)
                .put("median", median.middle())
                .put("least", median.least())
                .put("greatest", median.greatest());
        ArrayNode rounds = node.putArray("rounds");
        figures.forEach(rounds::add);
    }

    /** Writes what there is until now, replacing the file. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, toString());
    }

    @Override
    public String toString() {
        return root.toPrettyString() + "\n";
    }
}
