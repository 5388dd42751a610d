package org.mailroom.desk.card;

import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;

/** Tries several things, each whether or not the one before it failed. */
final class Attempts {
    private @Nullable RuntimeException last;

    /** @throws StoreUnavailableException at once, since nothing else would come to anything then */
    void of(Runnable attempt) {
        try {
            attempt.run();
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            last = e;
        }
    }

    /** @throws RuntimeException the last failure, if there was one */
    void end() {
        if (last != null) {
            throw last;
        }
    }
}
