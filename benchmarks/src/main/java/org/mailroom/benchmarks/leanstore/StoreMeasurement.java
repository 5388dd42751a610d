package org.mailroom.benchmarks.leanstore;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mailbox.exception.MailboxException;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Results;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.TemporaryFolder;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.machine.MachineCpu;

/**
 * James's own store of messages, that of our server and the prototype do the same in turn, in one process, below James's interfaces
 * and above Derby: {@code ./mailroom bench store}, with some of the words of {@link Options}.
 */
public final class StoreMeasurement {
    private static final double NANOS = 1e9;
    private static final int MISUSED = 2;
    private static final String USAGE =
            "./mailroom bench store [rounds=5] [mails=500] [warm-up=3000] [in-folder=1000,50000] [out=FOLDER]";

    private final Options options;
    private final PrintStream out;

    private StoreMeasurement(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] words) throws IOException, MailboxException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new StoreMeasurement(Options.of(List.of(words)), out).run();
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + "\n\n" + USAGE);
            System.exit(MISUSED);
        }
    }

    private void run() throws IOException, MailboxException {
        Results results = new Results(Map.of("options", options.toString()));
        for (int size : options.inFolder()) {
            Sheet sheet =
                    new Sheet(String.format(Locale.ROOT, "Stores of messages, a folder of %,d mails, Derby", size));
            measure(size, sheet);
            out.printf("%n%s%n", sheet.table());
            results.add(sheet);
            results.write(options.out().resolve("store.json"));
        }
    }

    private void measure(int size, Sheet sheet) throws IOException, MailboxException {
        List<StoreSide> sides = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            for (StoreKind kind : StoreKind.values()) {
                StoreSide side = StoreSide.open(kind, size, folder.path().resolve(kind.name()));
                sides.add(side);
                fill(side);
                new StoreRound(side, folder.path(), new Sheet("warm-up")).run("warm-up-", options.warmUp());
            }
            for (int round = 0; round < options.rounds(); round++) {
                for (StoreSide side : inRound(sides, round)) {
                    new StoreRound(side, folder.path(), sheet).run("round-" + round + "-", options.mails());
                    sheet.note(side.name(), "load average", MachineCpu.loadAverage());
                }
            }
        } finally {
            sides.forEach(StoreSide::close);
        }
        sheet.compare(StoreKind.LEAN.toString(), StoreKind.JAMES.toString());
        sheet.compare(StoreKind.LEAN.toString(), StoreKind.SERVER.toString());
        sheet.remark(
                "CPU has the collection of garbage and the compiler in it. No side has quotas, the search index or listeners.");
    }

    private void fill(StoreSide side) throws IOException, MailboxException {
        long from = System.nanoTime();
        side.fill(Inquiry.of("first-", 0).bytes("support@acme.example"));
        out.printf(
                "%s: filled with %,d mails in %.0f s%n", side.name(), side.size(), (System.nanoTime() - from) / NANOS);
    }

    /** Each begins in its turn. */
    private static List<StoreSide> inRound(List<StoreSide> sides, int round) {
        List<StoreSide> order = new ArrayList<>(sides);
        Collections.rotate(order, -round % order.size());
        return order;
    }
}
