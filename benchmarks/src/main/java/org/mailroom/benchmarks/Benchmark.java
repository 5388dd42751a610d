package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailroom.benchmarks.figures.Results;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.machine.MachineCpu;
import org.mailroom.benchmarks.triage.TriageMeasurement;
import org.mailroom.benchmarks.workloads.Asking;
import org.mailroom.benchmarks.workloads.Burst;
import org.mailroom.benchmarks.workloads.Claims;
import org.mailroom.benchmarks.workloads.Growth;
import org.mailroom.benchmarks.workloads.Inbound;
import org.mailroom.benchmarks.workloads.Outbound;
import org.mailroom.benchmarks.workloads.Ring;
import org.mailroom.benchmarks.workloads.Run;
import org.mailroom.benchmarks.workloads.StartUp;
import org.mailroom.benchmarks.workloads.Wirings;

/**
 * Measures James with Mailroom against the same James without it: {@code ./mailroom bench W1 W2}, with words like {@code
 * rounds=5 mails=300} ({@link Options}); all workloads if none is named. {@code triage FOLDER} measures how well mail is
 * tagged, on the public labelled texts in a folder.
 */
public final class Benchmark {
    private static final int MISUSED = 2;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals("triage")) {
            new TriageMeasurement(Path.of(words.size() > 1 ? words.get(1) : "data"), out).run();
            return;
        }
        try {
            measure(Words.of(words), out);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + "\n\n" + Words.USAGE);
            System.exit(MISUSED);
        }
    }

    private static void measure(Words words, PrintStream out) throws IOException {
        String now = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'"));
        Map<String, String> circumstances = circumstances(now, words.options());
        circumstances.forEach((name, value) -> out.printf("%s: %s%n", name, value));
        Path file = words.options().out().resolve(String.join("-", words.workloads()) + "-" + now + ".json");
        Run run = new Run(words.options(), out, new Results(circumstances), file);
        mail(words, run);
        if (words.has("W3")) {
            new Burst(run).run();
        }
        if (words.has("W4")) {
            new Growth(run).run();
        }
        if (words.has("W5")) {
            new Asking(run).run();
        }
        if (words.has("W6")) {
            new StartUp(run).run();
        }
        if (words.has("W7")) {
            new Claims(run).run();
        }
        if (words.has("W8")) {
            Wirings.lean(run).run();
        }
        if (words.has("W9")) {
            Wirings.stock(run).run();
        }
        out.printf("figures: %s%n", file.toAbsolutePath());
    }

    /** W1 and W2, with the same servers. */
    private static void mail(Words words, Run run) throws IOException {
        if (!words.has("W1") && !words.has("W2")) {
            return;
        }
        List<Side> sides = words.has("W1") ? List.of(Side.values()) : List.of(Side.ALONE, Side.MAILROOM);
        try (Ring ring = Ring.start(sides, run.options())) {
            if (words.has("W1")) {
                new Inbound(run).run(ring);
            }
            if (words.has("W2")) {
                new Outbound(run).run(ring);
            }
        }
    }

    private static Map<String, String> circumstances(String now, Options options) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("time", now);
        all.put("machine", processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        all.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        all.put("load average at the beginning", Double.toString(MachineCpu.loadAverage()));
        all.put("options", options.toString());
        return all;
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
    }
}
