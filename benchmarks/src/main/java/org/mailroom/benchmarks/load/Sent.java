package org.mailroom.benchmarks.load;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import org.mailroom.benchmarks.figures.Latencies;

/** What became of mails on their way into a server. */
public final class Sent {
    private final AtomicLongArray accepted;
    private final Latencies transactions = new Latencies();
    private final Latencies lateness = new Latencies();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    Sent(int count) {
        accepted = new AtomicLongArray(count);
    }

    void accepted(int mail, long begun, long ended) {
        accepted.set(mail, ended);
        transactions.add(ended - begun);
    }

    void late(long nanos) {
        lateness.add(nanos);
    }

    void failed(int mail, String words) {
        failures.add("mail " + mail + " was not taken: " + words);
    }

    public int count() {
        return accepted.length();
    }

    /** {@link System#nanoTime} when the server took this mail, 0 when it did not. */
    public long acceptedAt(int mail) {
        return accepted.get(mail);
    }

    /** From MAIL FROM until the server took the mail. */
    public Latencies transactions() {
        return transactions;
    }

    /** How much later than planned mails of a fixed rate were begun. */
    public Latencies lateness() {
        return lateness;
    }

    /** Why mails were not taken. */
    public List<String> failures() {
        return List.copyOf(failures);
    }
}
