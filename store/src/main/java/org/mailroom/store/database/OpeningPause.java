package org.mailroom.store.database;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;

/**
 * Keeps a database that cannot be opened from being tried again by every mail: after a failure there is a pause, in which
 * whoever asks gets the same answer at once. Thread-safe.
 */
final class OpeningPause {
    static final Duration LENGTH = Duration.ofSeconds(1);

    private final InstantSource clock;
    private @Nullable StoreUnavailableException reason;
    private long began;

    OpeningPause(InstantSource clock) {
        this.clock = clock;
    }

    /** It could not be opened, or must be opened anew: the pause begins. Answers the failure. */
    synchronized StoreUnavailableException begin(StoreUnavailableException failure) {
        reason = failure;
        began = clock.millis();
        return failure;
    }

    /**
     * Goes on when there is no pause.
     *
     * @throws StoreUnavailableException for the same reason as before, during a pause
     */
    synchronized void check() {
        long since = clock.millis() - began;
        if (reason != null && since >= 0 && since < LENGTH.toMillis()) {
            throw new StoreUnavailableException(String.valueOf(reason.getMessage()), reason);
        }
    }
}
