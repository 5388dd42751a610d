package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.history.Answers;
import org.mailroom.benchmarks.history.History;
import org.mailroom.benchmarks.history.Questions;
import org.mailroom.benchmarks.hosts.Postgresql;
import org.mailroom.benchmarks.hosts.TemporaryFolder;
import org.mailroom.benchmarks.machine.Disk;
import org.mailroom.benchmarks.machine.MachineCpu;
import org.mailroom.store.StoreOptions;

/** W5: what people and the clock ask of a store that has many cases already. */
public final class Asking {
    private static final double NANOS = 1e9;
    private static final double KIB = 1024;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;
    private static final int TIMES = 300;

    private final Run run;
    private final Sheet sheet;

    public Asking(Run run) {
        this.run = run;
        sheet = new Sheet("W5 questions, " + (run.options().postgresql() ? "PostgreSQL" : "Derby"));
    }

    /** Fills a store for each number of cases, asks, and prints a table. */
    public void run() throws IOException {
        for (int cases : run.options().cases()) {
            if (run.options().postgresql()) {
                try (Postgresql server = Postgresql.start()) {
                    measure(History.at(server.newDatabase(), Postgresql.USER), cases, server.data());
                }
            } else {
                try (TemporaryFolder folder = TemporaryFolder.create()) {
                    Path database = folder.path().resolve("store");
                    measure(History.at("jdbc:derby:" + database, null), cases, database);
                }
            }
        }
        sheet.remark(
                "Of the cases one in a hundred is open, and one in a thousand waits for an agent. Each question is asked "
                        + TIMES + " times to warm up and " + TIMES
                        + " times for its figures, in each round, by one thread, of cases"
                        + " of chance. The greatest customer has one case in two thousand.");
        run.publish(sheet);
    }

    private void measure(StoreOptions store, int cases, Path files) throws IOException {
        String column = String.format(Locale.ROOT, "%,d cases", cases);
        long before = Disk.of(files);
        long from = System.nanoTime();
        new History(store).fill(cases);
        run.say("W5 filled with %s in %.0f s", column, (System.nanoTime() - from) / NANOS);
        for (int round = 0; round < run.options().rounds(); round++) {
            Questions.ask(store, cases, TIMES).forEach((name, answers) -> add(column, name, answers));
            sheet.note(column, "load average", MachineCpu.loadAverage());
        }
        sheet.add(column, "disk, KiB a case", (Disk.of(files) - before) / KIB / cases);
    }

    /** The CPU time only where the database lives in this process. */
    private void add(String column, String name, Answers answers) {
        sheet.add(column, name + " p50, ms", answers.wall().millisAt(MEDIAN));
        sheet.add(column, name + " p99, ms", answers.wall().millisAt(P99));
        if (!run.options().postgresql()) {
            sheet.add(column, name + " p99, ms of CPU", answers.cpu().millisAt(P99));
        }
    }
}
