package org.mailroom.desk.bursts;

/** How improbable a number of independent events is. */
final class PoissonTail {
    private static final int MOST_TERMS = 10_000;

    private PoissonTail() {}

    /** The probability of so many events or more where so many are expected; 1 where no more came than are expected. */
    static double of(int count, double expected) {
        if (count <= expected) {
            return 1;
        }
        double logFirst = -expected + count * Math.log(expected);
        for (int i = 2; i <= count; i++) {
            logFirst -= Math.log(i);
        }
        double sum = 1;
        double term = 1;
        for (int i = 1; i < MOST_TERMS && term > sum * 1e-9; i++) {
            term *= expected / (count + i);
            sum += term;
        }
        return Math.min(1, Math.exp(logFirst) * sum);
    }
}
