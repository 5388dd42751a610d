package org.mailroom.benchmarks.figures;

import java.util.Arrays;

/** How long many things of one kind took; may be added to by several threads. */
public final class Latencies {
    private static final double NANOS_OF_A_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;

    /** Takes one in; less than nothing counts as nothing, because two threads' clocks are read at their own time. */
    public synchronized void add(long nanosTaken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = Math.max(0, nanosTaken);
        count++;
    }

    /** Takes in all that others have. */
    public void addAll(Latencies others) {
        for (long taken : others.all()) {
            add(taken);
        }
    }

    private synchronized long[] all() {
        return Arrays.copyOf(nanos, count);
    }

    public synchronized int count() {
        return count;
    }

    /**
     * The least time within which this share of them was done (nearest rank).
     *
     * @param share above 0 and at most 1, 0.99 for p99
     * @return milliseconds, or NaN when there is none
     */
    public synchronized double millisAt(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.max(0, rank - 1)] / NANOS_OF_A_MILLI;
    }
}
