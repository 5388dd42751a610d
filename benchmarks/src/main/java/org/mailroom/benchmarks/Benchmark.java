package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mailroom.benchmarks.triage.TriageMeasurement;

/**
 * Measures James with Mailroom against the same James without it: {@code benchmarks/run throughput} or {@code
 * benchmarks/run start}, with words like {@code rounds=5 mails=300} ({@link Options}). {@code benchmarks/run triage FOLDER}
 * measures how well mail is tagged, on the public labelled texts in a folder.
 */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        String what = words.isEmpty() ? "" : words.get(0);
        if (what.equals("triage")) {
            new TriageMeasurement(Path.of(words.size() > 1 ? words.get(1) : "data"), out).run();
            return;
        }
        Options options = Options.of(words.subList(Math.min(1, words.size()), words.size()));
        switch (what) {
            case "throughput" -> new Throughput(options, out).run();
            case "start" -> new StartUp(options, out).run();
            default -> throw new IllegalArgumentException("throughput, start or triage, not '" + what + "'");
        }
    }
}
