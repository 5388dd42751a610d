package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one text. Not for several threads. */
final class Problems {

    private final String file;
    private final List<ConfigurationProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String path, String problem, String mend) {
        found.add(new ConfigurationProblem(file, place.line(), place.column(), path, problem, mend));
    }

    int count() {
        return found.size();
    }

    /** All mistakes in the order of the text. */
    List<ConfigurationProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ConfigurationProblem::line)
                        .thenComparingInt(ConfigurationProblem::column))
                .toList();
    }
}
