package org.mailroom.benchmarks.leanstore;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mailbox.exception.MailboxException;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Results;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.TemporaryFolder;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.machine.MachineCpu;

/**
 * James's own store of messages (JPA) and the prototype (JDBC) do the same in turn, in one process, below James's interfaces
 * and above Derby: {@code ./mailroom bench store}, with some of the words of {@link Options}.
 */
public final class StoreMeasurement {
    private static final double NANOS = 1e9;
    private static final int MISUSED = 2;
    private static final String USAGE =
            "./mailroom bench store [rounds=5] [mails=500] [warm-up=3000] [in-folder=1000,50000] [out=FOLDER]";

    private final Options options;
    private final PrintStream out;
    private final Sheet sheet = new Sheet("Stores of messages, Derby");
    private final List<StoreSide> sides = new ArrayList<>();

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
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            System.setProperty(
                    "derby.stream.error.file",
                    folder.path().resolve("derby.log").toString());
            for (int size : options.inFolder()) {
                StoreSide jpa = filled(StoreSide.open(false, size, folder.path().resolve("jpa" + size)));
                StoreSide lean = filled(StoreSide.open(true, size, folder.path().resolve("jdbc" + size)));
                sheet.compare(lean.name(), jpa.name());
            }
            warmUp(folder.path());
            for (int round = 0; round < options.rounds(); round++) {
                for (StoreSide side : inRound(round)) {
                    new StoreRound(side, folder.path(), sheet).run("round-" + round + "-", options.mails());
                    sheet.note(side.name(), "load average", MachineCpu.loadAverage());
                }
                out.printf("round %d of %d, load %.1f%n", round + 1, options.rounds(), MachineCpu.loadAverage());
            }
        } finally {
            sides.forEach(StoreSide::close);
        }
        publish();
    }

    private StoreSide filled(StoreSide side) throws IOException, MailboxException {
        sides.add(side);
        long from = System.nanoTime();
        side.fill(Inquiry.of("first-", 0).bytes("support@acme.example"));
        out.printf("%s: filled in %.0f s%n", side.name(), (System.nanoTime() - from) / NANOS);
        return side;
    }

    private void warmUp(Path folder) throws IOException, MailboxException {
        Sheet unread = new Sheet("warm-up");
        for (StoreSide side : sides) {
            new StoreRound(side, folder, unread).run("warm-up-", options.warmUp() / sides.size());
        }
    }

    /** Each begins in its turn. */
    private List<StoreSide> inRound(int round) {
        List<StoreSide> order = new ArrayList<>(sides);
        Collections.rotate(order, -round % order.size());
        return order;
    }

    private void publish() throws IOException {
        sheet.remark(
                "Each side has a database of its own in this process and goes through one connection at a time. CPU has the"
                        + " collection of garbage and the compiler in it. Neither side has quotas, the search index or listeners.");
        out.printf("%n%s%n", sheet.table());
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put("options", options.toString());
        Results results = new Results(circumstances);
        results.add(sheet);
        results.write(options.out().resolve("store.json"));
    }
}
