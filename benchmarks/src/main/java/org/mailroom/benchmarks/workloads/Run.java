package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Results;
import org.mailroom.benchmarks.figures.Sheet;

/**
 * What all workloads of a run share.
 *
 * @param file where the figures go as JSON
 */
public record Run(Options options, PrintStream out, Results results, Path file) {
    /** Prints a workload's table and keeps its figures, so that they are there even if a later workload fails. */
    void publish(Sheet sheet) throws IOException {
        out.printf("%n%s%n", sheet.table());
        results.add(sheet);
        results.write(file);
    }

    /** Says how far it is. */
    void say(String words, Object... parts) {
        out.printf(words + "%n", parts);
    }
}
