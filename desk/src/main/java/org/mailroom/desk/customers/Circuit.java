package org.mailroom.desk.customers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a directory that fails from being asked: after {@link #MOST_FAILURES} failures in a row nobody asks for
 * {@link #PAUSE}, then one does, and if that fails too the pause begins anew. No more than {@link #MOST_ASKING} ask at a
 * time, so that a directory that hangs holds no more threads. Thread-safe.
 */
final class Circuit {
    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int MOST_ASKING = 4;

    private int failures;
    private int asking;
    private Instant closedUntil = Instant.MIN;

    /** Takes a place among those who ask, to be given back by {@link #leave}; or says why there is none. */
    synchronized Optional<String> enter(Instant now) {
        if (now.isBefore(closedUntil)) {
            return Optional.of("it failed " + failures + " times in a row and is left alone until " + closedUntil);
        }
        if (asking >= MOST_ASKING) {
            return Optional.of("it has " + asking + " questions to answer already");
        }
        if (failures >= MOST_FAILURES) {
            closedUntil = now.plus(PAUSE);
        }
        asking++;
        return Optional.empty();
    }

    /** Gives the place back. */
    synchronized void leave() {
        asking--;
    }

    /** It answered in time. */
    synchronized void succeeded() {
        failures = 0;
        closedUntil = Instant.MIN;
    }

    /** It failed, or did not answer in time. */
    synchronized void failed(Instant now) {
        failures++;
        if (failures >= MOST_FAILURES) {
            closedUntil = now.plus(PAUSE);
        }
    }
}
