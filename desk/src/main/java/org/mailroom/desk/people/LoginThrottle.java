package org.mailroom.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.Latest;

/**
 * Slows down the guessing of passwords without making anybody wait: an attempt that comes too early is refused at
 * once, unlooked at.
 *
 * <p>Failures are counted for each account and for each remote address. Up to {@value #FREE_OF_ACCOUNT} failures of an
 * account and {@value #FREE_OF_ADDRESS} of an address cost nothing; each one after that closes the account or the
 * address for twice as long as the one before, from two seconds to {@link #LONGEST_DELAY}. An hour without a failure
 * forgets all. So that a stranger cannot lock a person out, an address from which the account once logged in is counted
 * by itself, with {@value #FREE_OF_KNOWN} free failures, whatever happens elsewhere.
 *
 * <p>At most {@value #CONCURRENT} attempts of one account or address are under way at once. At most
 * {@value #CAPACITY} counts are kept; the one longest unused goes first. Thread-safe.
 */
public final class LoginThrottle {
    static final int FREE_OF_ACCOUNT = 5;
    static final int FREE_OF_ADDRESS = 20;
    static final int FREE_OF_KNOWN = 10;
    static final int CONCURRENT = 32;
    static final int CAPACITY = 20_000;
    static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    static final Duration MEMORY = Duration.ofHours(1);

    private static final int LONGEST_KEY = 400;

    private final InstantSource clock;
    private final Map<String, Tally> tallies = Latest.used(CAPACITY);
    private final Map<String, Boolean> known = Latest.used(CAPACITY);

    public LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Asks leave to check a password.
     *
     * @param account the account whose password it would be, real or not
     * @param address the remote address, a network for those who own many addresses
     * @return the attempt, to be closed; empty when it must be refused
     */
    public synchronized Optional<Attempt> begin(String account, String address) {
        Instant now = clock.instant();
        String pair = key("pair", account + " " + address);
        List<Tally> counted = known.get(pair) != null
                ? List.of(tally(pair, FREE_OF_KNOWN))
                : List.of(
                        tally(key("account", account), FREE_OF_ACCOUNT),
                        tally(key("address", address), FREE_OF_ADDRESS));
        if (counted.stream().anyMatch(tally -> tally.isClosed(now))) {
            return Optional.empty();
        }
        counted.forEach(tally -> tally.underWay++);
        return Optional.of(new Attempt(pair, counted));
    }

    private Tally tally(String key, int free) {
        return tallies.computeIfAbsent(key, absent -> new Tally(free));
    }

    private static String key(String kind, String text) {
        return kind + " " + text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }

    /** One password being checked. Closed without a word about its outcome, it counts as neither. */
    public final class Attempt implements AutoCloseable {
        private final String pair;
        private final List<Tally> counted;

        private Attempt(String pair, List<Tally> counted) {
            this.pair = pair;
            this.counted = counted;
        }

        /** The password was right: the address is known from now on. */
        public void succeeded() {
            synchronized (LoginThrottle.this) {
                known.put(pair, true);
            }
        }

        /** The login was refused, for whatever reason. */
        public void failed() {
            synchronized (LoginThrottle.this) {
                Instant now = clock.instant();
                counted.forEach(tally -> tally.failed(now));
            }
        }

        @Override
        public void close() {
            synchronized (LoginThrottle.this) {
                counted.forEach(tally -> tally.underWay--);
            }
        }
    }

    private static final class Tally {
        private final int free;
        private int failures;
        private int underWay;
        private Instant lastFailure = Instant.MIN;
        private Instant closedUntil = Instant.MIN;

        private Tally(int free) {
            this.free = free;
        }

        private boolean isClosed(Instant now) {
            return now.isBefore(closedUntil) || underWay >= CONCURRENT;
        }

        private void failed(Instant now) {
            failures = lastFailure.isBefore(now.minus(MEMORY)) ? 1 : failures + 1;
            lastFailure = now;
            closedUntil = now.plus(delay());
        }

        private Duration delay() {
            int beyond = Math.min(failures - free, 30);
            Duration delay = beyond <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << beyond);
            return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        }
    }
}
