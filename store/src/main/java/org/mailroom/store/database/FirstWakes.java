package org.mailroom.store.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the first entry lies in indexes of times at which something is to be done. Derby leaves deleted entries
 * in place for long, and whoever looks for what is due reads over all that was ever done; so a look begins where the
 * first entry lay at the last look, or where one was written since. Right only where nobody else writes into the
 * database. Thread-safe.
 */
final class FirstWakes {
    /** So long a look may trust what is remembered; then one reads the index from its beginning. */
    static final Duration TRUSTED = Duration.ofMinutes(10);

    private final Map<WakeIndex, First> firsts = new ConcurrentHashMap<>();

    /**
     * The first time in an index.
     *
     * @param look answers the first time in the index that is not before a given one
     */
    Optional<Long> first(WakeIndex index, Instant now, LongFunction<Optional<Long>> look) {
        First first = firsts.computeIfAbsent(index, any -> new First());
        Look begun = first.begin(now);
        Optional<Long> found = Optional.empty();
        boolean looked = false;
        try {
            found = look.apply(begun.from);
            looked = true;
            return found;
        } finally {
            first.end(begun, looked ? found.orElse(Long.MAX_VALUE) : Long.MIN_VALUE);
        }
    }

    /** Times have come into the index, this one before the others; to be called when they are there for everybody. */
    void written(WakeIndex index, long at) {
        firsts.computeIfAbsent(index, any -> new First()).written(at);
    }

    /** Forgets where first entries lay. */
    void forget() {
        firsts.values().forEach(first -> first.written(Long.MIN_VALUE));
    }

    /** A look that goes on. */
    private static final class Look {
        private final long from;
        private long writtenSince = Long.MAX_VALUE;

        Look(long from) {
            this.from = from;
        }
    }

    private static final class First {
        private final List<Look> looks = new ArrayList<>();
        private long from = Long.MIN_VALUE;
        private @Nullable Instant lookedForAll;

        synchronized Look begin(Instant now) {
            if (lookedForAll == null
                    || Duration.between(lookedForAll, now).abs().compareTo(TRUSTED) >= 0) {
                lookedForAll = now;
                from = Long.MIN_VALUE;
            }
            Look look = new Look(from);
            looks.add(look);
            return look;
        }

        synchronized void end(Look look, long found) {
            looks.remove(look);
            from = Math.min(found, look.writtenSince);
        }

        synchronized void written(long at) {
            from = Math.min(from, at);
            looks.forEach(look -> look.writtenSince = Math.min(look.writtenSince, at));
        }
    }
}
