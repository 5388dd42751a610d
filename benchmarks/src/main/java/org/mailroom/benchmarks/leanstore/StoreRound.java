package org.mailroom.benchmarks.leanstore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.machine.SyncCounter;
import org.mailroom.benchmarks.machine.Usage;

/**
 * What one store does in one round: takes mails in, is asked for mails all over the folder, marks the new ones, moves them to
 * another folder and, when all have been seen to be there as they came, deletes them, a few by themselves.
 */
final class StoreRound {
    private static final String RECIPIENT = "support@acme.example";
    private static final int LISTED = 100;
    private static final int LISTS_IN = 5;
    /** James's own looks through the whole store for each; the others go together. */
    private static final int DELETED = 3;
    /** So that questions go all over the folder and come back to no mail soon. */
    private static final long STRIDE = 7919;

    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double KIB = 1024;
    private static final double MEDIAN = 0.5;

    private final StoreSide side;
    private final Path folder;
    private final Sheet sheet;
    private int faults;

    /** @param folder where the stores write */
    StoreRound(StoreSide side, Path folder, Sheet sheet) {
        this.side = side;
        this.folder = folder;
        this.sheet = sheet;
    }

    /** One of many alike. */
    private interface Step {
        void once(int number) throws IOException, MailboxException;
    }

    /** @param round unlike any other's */
    void run(String round, int mails) throws IOException, MailboxException {
        List<byte[]> sent = new ArrayList<>();
        for (int number = 0; number < mails; number++) {
            sent.add(Inquiry.of(round + side.size() + "-", number).bytes(RECIPIENT));
        }
        List<MessageUid> uids = new ArrayList<>();
        List<MessageUid> moved = new ArrayList<>();
        measure("append", mails, number -> uids.add(side.append(sent.get(number))));
        measure(
                "look at one",
                mails,
                number -> faults += side.look(somewhere(number, 1)).length < Inquiry.SIZE / 2 ? 1 : 0);
        int listed = Math.min(LISTED, side.size());
        measure(
                "list 100",
                mails / LISTS_IN,
                number -> faults += listed - side.list(somewhere(number, listed), listed));
        measure("mark as seen", mails, number -> side.flag(uids.get(number)));
        measure("move", mails, number -> moved.add(side.move(uids.get(number))));
        check(moved, sent);
        int deleted = Math.min(DELETED, mails);
        measure("delete", deleted, number -> side.delete(List.of(moved.get(number))));
        side.delete(moved.subList(deleted, moved.size()));
        sheet.note(side.name(), "faults", faults);
    }

    private MessageUid somewhere(int number, int listed) {
        return MessageUid.of(1 + number * STRIDE % (side.size() - listed + 1));
    }

    private void check(List<MessageUid> moved, List<byte[]> sent) throws IOException, MailboxException {
        for (int number = 0; number < sent.size(); number++) {
            faults += side.isKept(moved.get(number), sent.get(number)) ? 0 : 1;
        }
        faults += side.count() == side.size() ? 0 : 1;
    }

    private void measure(String what, int times, Step step) throws IOException, MailboxException {
        long pid = ProcessHandle.current().pid();
        Latencies wall = new Latencies();
        try (SyncCounter syncs = SyncCounter.start(List.of(pid), folder)) {
            Usage before = Usage.of(pid);
            long threadBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int number = 0; number < times; number++) {
                long from = System.nanoTime();
                step.once(number);
                wall.add(System.nanoTime() - from);
            }
            long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadBefore;
            Usage after = Usage.of(pid);
            OptionalLong counted = syncs.stop();
            double cpu = after.cpu().minus(before.cpu()).toNanos() / NANOS_OF_A_MILLI / times;
            sheet.add(side.name(), what + ": CPU, ms", cpu);
            sheet.add(side.name(), what + ": CPU of its own thread, ms", thread / NANOS_OF_A_MILLI / times);
            sheet.add(side.name(), what + " p50, ms", wall.millisAt(MEDIAN));
            sheet.add(
                    side.name(),
                    what + ": syncs",
                    counted.isEmpty() ? Double.NaN : (double) counted.getAsLong() / times);
            sheet.add(side.name(), what + ": written, KiB", (after.written() - before.written()) / KIB / times);
        }
    }
}
