package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.machine.Disk;
import org.mailroom.benchmarks.machine.MachineCpu;
import org.mailroom.benchmarks.machine.Usage;

/**
 * W6: how long servers need until they answer, at the first start in a new folder, at a later one, and with the archive of
 * classes that {@code mailroom start} uses once an orderly stop has left one; what they have in memory at rest and under
 * load after that, and what a mail takes on the disk.
 */
public final class StartUp {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;
    private static final int SETTLING_SECONDS = 10;
    private static final int REST_SECONDS = 20;
    private static final List<Side> SIDES = List.of(Side.ALONE, Side.MAILROOM);

    private final Run run;
    private final Sheet sheet = new Sheet("W6 start, memory and disk");

    public StartUp(Run run) {
        this.run = run;
    }

    /** Measures James alone and James with Mailroom in turn, and prints a table. */
    public void run() throws IOException {
        for (int round = 0; round < run.options().rounds(); round++) {
            List<Side> order = new ArrayList<>(SIDES);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (Side side : order) {
                measure(side);
            }
        }
        sheet.compare(Side.MAILROOM.toString(), Side.ALONE.toString());
        sheet.remark("Memory under load and disk: after " + run.options().mails()
                + " mails of 10 KB, Mailroom with one case and one acknowledgement for each. Disk without the logs that"
                + " Derby and the broker allocate ahead and use again.");
        run.publish(sheet);
    }

    private void measure(Side side) throws IOException {
        Options options = run.options();
        try (Ring ring = Ring.empty(options)) {
            Contestant contestant = ring.lay(side.toString(), side, options);
            start(contestant, "first start");
            contestant.withPeople().stop();
            start(contestant, "later start");
            contestant.stop();
            contestant.archivingClasses().start().stop();
            start(contestant, "start with archive");
            rest(contestant);
            load(contestant, options);
        }
    }

    private void start(Contestant contestant, String which) throws IOException {
        double load = MachineCpu.loadAverage();
        long from = System.nanoTime();
        contestant.start();
        double seconds = (System.nanoTime() - from) / NANOS;
        double cpu = Usage.of(contestant.pid()).cpu().toMillis() / MILLIS;
        sheet.add(contestant.name(), which + ", s", seconds);
        sheet.add(contestant.name(), which + ", s of CPU", cpu);
        sheet.note(contestant.name(), "load average at the " + which, load);
        run.say("W6 %s %-20s %5.1f s, %5.1f s CPU", which, contestant.name(), seconds, cpu);
    }

    private void load(Contestant contestant, Options options) throws IOException {
        InboundRound round = new InboundRound(Load.full(options.connections()));
        round.run(contestant, "first-", options.connections());
        Map<String, Long> before = Disk.byFolder(contestant.state().var());
        Outcome outcome = round.run(contestant, "load-", options.mails());
        sheet.add(contestant.name(), "resident under load, MiB", outcome.residentMib());
        sheet.add(contestant.name(), "most resident, MiB", outcome.reading().peak() / MIB);
        sheet.note(contestant.name(), "faults", outcome.faults().size());
        Rows.faults(sheet, contestant.name(), outcome);
        disk(contestant, before, options.mails());
    }

    private void disk(Contestant contestant, Map<String, Long> before, int mails) throws IOException {
        Map<String, Long> after = new TreeMap<>(Disk.byFolder(contestant.state().var()));
        long all = 0;
        for (Map.Entry<String, Long> folder : after.entrySet()) {
            long grown = folder.getValue() - before.getOrDefault(folder.getKey(), 0L);
            all += grown;
            sheet.add(contestant.name(), "disk: " + folder.getKey() + ", KiB a mail", grown / KIB / mails);
        }
        sheet.add(contestant.name(), "disk: all, bytes for each byte of mail", (double) all / mails / Inquiry.SIZE);
    }

    /** What it has in memory, and uses, when nothing is asked of it. */
    private void rest(Contestant contestant) throws IOException {
        pause(SETTLING_SECONDS);
        Usage before = Usage.of(contestant.pid());
        pause(REST_SECONDS);
        Usage after = Usage.of(contestant.pid());
        sheet.add(contestant.name(), "resident at rest, MiB", after.resident() / MIB);
        sheet.add(
                contestant.name(),
                "CPU at rest, ms a second",
                (double) after.cpu().minus(before.cpu()).toMillis() / REST_SECONDS);
    }

    private static void pause(int seconds) throws IOException {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
