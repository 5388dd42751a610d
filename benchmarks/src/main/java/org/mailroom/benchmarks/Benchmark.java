package org.mailroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mailroom.benchmarks.figures.Results;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.machine.MachineCpu;
import org.mailroom.benchmarks.triage.TriageMeasurement;
import org.mailroom.benchmarks.workloads.Asking;
import org.mailroom.benchmarks.workloads.Burst;
import org.mailroom.benchmarks.workloads.Growth;
import org.mailroom.benchmarks.workloads.Inbound;
import org.mailroom.benchmarks.workloads.Outbound;
import org.mailroom.benchmarks.workloads.Ring;
import org.mailroom.benchmarks.workloads.Run;
import org.mailroom.benchmarks.workloads.StartUp;

/**
 * Measures James with Mailroom against the same James without it: {@code ./mailroom bench W1 W2}, with words like {@code
 * rounds=5 mails=300} ({@link Options}); all workloads if none is named. {@code triage FOLDER} measures how well mail is
 * tagged, on the public labelled texts in a folder.
 */
public final class Benchmark {
    private static final List<String> WORKLOADS = List.of("W1", "W2", "W3", "W4", "W5", "W6");

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals("triage")) {
            new TriageMeasurement(Path.of(words.size() > 1 ? words.get(1) : "data"), out).run();
            return;
        }
        Set<String> chosen = new TreeSet<>();
        List<String> options = new ArrayList<>();
        for (String word : words) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (WORKLOADS.contains(upper)) {
                chosen.add(upper);
            } else {
                options.add(word);
            }
        }
        measure(chosen.isEmpty() ? new TreeSet<>(WORKLOADS) : chosen, Options.of(options), out);
    }

    private static void measure(Set<String> chosen, Options options, PrintStream out) throws IOException {
        String now = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'"));
        Map<String, String> circumstances = circumstances(now, options);
        circumstances.forEach((name, words) -> out.printf("%s: %s%n", name, words));
        Path file = options.out().resolve(String.join("-", chosen) + "-" + now + ".json");
        Run run = new Run(options, out, new Results(circumstances), file);
        mail(chosen, run);
        if (chosen.contains("W3")) {
            new Burst(run).run();
        }
        if (chosen.contains("W4")) {
            new Growth(run).run();
        }
        if (chosen.contains("W5")) {
            new Asking(run).run();
        }
        if (chosen.contains("W6")) {
            new StartUp(run).run();
        }
        out.printf("figures: %s%n", file.toAbsolutePath());
    }

    private static void mail(Set<String> chosen, Run run) throws IOException {
        if (chosen.contains("W1") || chosen.contains("W2")) {
            List<Side> sides = chosen.contains("W1") ? List.of(Side.values()) : List.of(Side.ALONE, Side.MAILROOM);
            try (Ring ring = Ring.start(sides, run.options())) {
                if (chosen.contains("W1")) {
                    new Inbound(run).run(ring);
                }
                if (chosen.contains("W2")) {
                    new Outbound(run).run(ring);
                }
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
