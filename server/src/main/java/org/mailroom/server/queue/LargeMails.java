package org.mailroom.server.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets large mails pass one after the other, so that as many as may come at once need no more memory than there is. A mail
 * that has waited long enough goes on all the same: a place that is never given back must not stop the mail.
 */
final class LargeMails {
    /** Mail up to this size, in bytes, never waits. */
    static final long LARGE = 1024 * 1024;

    private final int places;
    private final Semaphore free;
    private final Duration patience;

    /**
     * @param bytes how many bytes of large mail may be under way together; a larger mail goes alone
     * @param patience the longest wait
     */
    LargeMails(long bytes, Duration patience) {
        this.places = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / LARGE));
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /** A share of the heap: while it is worked on, a mail is in memory several times. */
    static LargeMails forThisHeap() {
        return new LargeMails(Runtime.getRuntime().maxMemory() / 32, Duration.ofMinutes(1));
    }

    /** One where nobody waits. */
    static LargeMails unbounded() {
        return new LargeMails(Long.MAX_VALUE, Duration.ZERO);
    }

    /** Waits for a place and takes it, until the place is closed. */
    Place enter(long size) throws InterruptedException {
        if (size <= LARGE) {
            // asking even for nothing would queue behind the large mail that waits
            return new Place(0);
        }
        int wanted = (int) Math.min(places, 1 + size / LARGE);
        boolean taken = free.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS);
        return new Place(taken ? wanted : 0);
    }

    /** Whether a mail waits for its place. */
    boolean hasWaiting() {
        return free.hasQueuedThreads();
    }

    /** The right to go on. */
    final class Place {
        private int taken;

        private Place(int taken) {
            this.taken = taken;
        }

        /** Lets the next one pass; the second time does nothing. */
        synchronized void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
