package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.time.Duration;

/** Waits until all of something has come, or until for a long time nothing more comes. */
final class Patience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);

    private Patience() {}

    /** Something that grows. */
    interface Count {
        long now() throws IOException;
    }

    /**
     * Waits; looks so seldom that looking costs the server little.
     *
     * @return whether there is as much as was expected, or more
     */
    static boolean await(long expected, Count count) throws IOException {
        Progress progress = new Progress();
        while (progress.last < expected) {
            if (progress.standsStill(count.now())) {
                return false;
            }
            rest();
        }
        return true;
    }

    private static final class Progress {
        private long last = -1;
        private long since = System.nanoTime();

        private boolean standsStill(long now) {
            if (now != last) {
                last = now;
                since = System.nanoTime();
            }
            return System.nanoTime() - since > LONGEST_STANDSTILL.toNanos();
        }
    }

    /** A moment in which what is done behind the last mail is done too. */
    static void rest() throws IOException {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
