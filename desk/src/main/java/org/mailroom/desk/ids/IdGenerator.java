package org.mailroom.desk.ids;

import java.time.InstantSource;
import java.util.function.IntSupplier;

/**
 * Makes time-ordered identifiers of 63 bits: 41 bits of milliseconds since 2024, 10 bits of node, 12 bits of sequence.
 *
 * <p>Identifiers of one node rise strictly, even when its clock is set back. Two nodes never make the same one as long
 * as their node numbers differ. Thread-safe.
 */
public final class IdGenerator {
    /** The number of different nodes, and so one more than the largest node number. */
    public static final int NODES = 1 << 10;

    private static final long EPOCH = 1_704_067_200_000L;
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;

    private final InstantSource clock;
    private final IntSupplier node;
    private long last;

    /**
     * @param clock where time comes from
     * @param node this node's number, from 0 to {@link #NODES} - 1
     */
    public IdGenerator(InstantSource clock, int node) {
        this(clock, () -> node);
        checked(node);
    }

    /**
     * @param clock where time comes from
     * @param node this node's number, from 0 to {@link #NODES} - 1, asked for each identifier: it may be known late, and
     *     change when it was lost to another node
     */
    public IdGenerator(InstantSource clock, IntSupplier node) {
        this.clock = clock;
        this.node = node;
    }

    /** The next identifier; of the same node number it is larger than every one this generator gave before. */
    public long next() {
        return next(checked(node.getAsInt()));
    }

    private synchronized long next(int ofNode) {
        long tick = Math.max(0, clock.millis() - EPOCH) << SEQUENCE_BITS;
        last = Math.max(last + 1, tick);
        long milliseconds = last >>> SEQUENCE_BITS;
        long sequence = last & ((1 << SEQUENCE_BITS) - 1);
        return milliseconds << (SEQUENCE_BITS + NODE_BITS) | (long) ofNode << SEQUENCE_BITS | sequence;
    }

    private static int checked(int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("node must lie between 0 and " + (NODES - 1) + " but is " + node);
        }
        return node;
    }
}
