package org.mailroom.benchmarks.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.server.cli.CsvRows;

/** A public set of labelled texts with its own split. */
record LabelledSet(String name, List<Labelled> train, List<Labelled> test) {
    /** Of {@code banking77}: train.csv and test.csv with the columns text and category. */
    static LabelledSet banking77(Path folder) throws IOException {
        return new LabelledSet("banking77", table(folder.resolve("train.csv")), table(folder.resolve("test.csv")));
    }

    /** Of {@code clinc150}: data_full.json; questions of no label are left out. */
    static LabelledSet clinc150(Path folder) throws IOException {
        JsonNode sets =
                new ObjectMapper().readTree(folder.resolve("data_full.json").toFile());
        return new LabelledSet("clinc150", pairs(sets.path("train")), pairs(sets.path("test")));
    }

    int labels() {
        return (int) train.stream().map(Labelled::label).distinct().count();
    }

    private static List<Labelled> table(Path file) throws IOException {
        List<Labelled> examples = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvRows rows = new CsvRows(in);
            rows.next();
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().size() == 2) {
                    examples.add(new Labelled(row.get().get(1), row.get().get(0)));
                }
            }
        }
        return examples;
    }

    private static List<Labelled> pairs(JsonNode pairs) {
        List<Labelled> examples = new ArrayList<>();
        pairs.forEach(pair ->
                examples.add(new Labelled(pair.path(1).asText(), pair.path(0).asText())));
        return examples;
    }
}
