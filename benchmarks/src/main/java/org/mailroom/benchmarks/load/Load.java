package org.mailroom.benchmarks.load;

/**
 * How mails come.
 *
 * @param connections over which at the same time
 * @param perSecond mails a second over all connections, 0 for as many as the server takes
 */
public record Load(int connections, double perSecond) {
    private static final double NANOS = 1e9;

    /** As many as the server takes. */
    public static Load full(int connections) {
        return new Load(connections, 0);
    }

    boolean isPaced() {
        return perSecond > 0;
    }

    /** When the mail of this number is to be begun, from the first on. */
    long momentNanos(int mail) {
        return (long) (mail * NANOS / perSecond);
    }
}
