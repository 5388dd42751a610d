package org.mailroom.store.database;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.ids.IdGenerator;

/**
 * The number that tells this node's identifiers from those of every other node, by a lease in the database. The lease is
 * renewed while identifiers are made; one that ran out is never used again, even if the number is still free. A number
 * rests as long as possible before it is given again, so that a clock set back a little makes no identifier twice.
 */
final class NodeNumber {
    /** How long a number stays ours without the database. Clocks of nodes may differ by less. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(2);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();
    private final SharedAttempt<Lease> renewal = new SharedAttempt<>(this::renewed);
    private final SharedAttempt<Lease> writing = new SharedAttempt<>(this::renewedNow);
    private volatile @Nullable Lease lease;

    NodeNumber(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The number under a lease that is good now.
     *
     * @throws StoreUnavailableException when there is no such lease and the database gives none
     */
    int current() {
        Lease held = lease;
        return held != null && clock.millis() < held.renewAt ? held.number : renewal.get().number;
    }

    /**
     * Renews the lease now, due or not, which shows that the database takes writes.
     *
     * @throws StoreUnavailableException when it does not
     */
    void renew() {
        writing.get();
    }

    private Lease renewed() {
        long now = clock.millis();
        Lease held = lease;
        if (held == null || now >= held.until) {
            return keep(taken(now));
        }
        return now < held.renewAt ? held : keep(tried(held, now));
    }

    private Lease renewedNow() {
        long now = clock.millis();
        Lease held = lease;
        return keep(held == null || now >= held.until ? taken(now) : extended(held, now));
    }

    private Lease keep(Lease good) {
        lease = good;
        return good;
    }

    private Lease tried(Lease held, long now) {
        try {
            return extended(held, now);
        } catch (StoreUnavailableException e) {
            long again = Math.min(held.until, now + TRIED_AGAIN_AFTER.toMillis());
            return new Lease(held.number, held.until, again);
        }
    }

    private Lease extended(Lease held, long now) {
        long until = now + LEASE.toMillis();
        boolean ours = database.apart(session -> session.change(
                "UPDATE nodes SET lease_until = ? WHERE node_number = ? AND holder = ?", until, held.number, holder));
        return ours ? new Lease(held.number, until, now + RENEWED_AFTER.toMillis()) : taken(now);
    }

    private Lease taken(long now) {
        long until = now + LEASE.toMillis();
        int number = database.apart(session -> take(session, now, until));
        return new Lease(number, until, now + RENEWED_AFTER.toMillis());
    }

    private int take(Session session, long now, long until) {
        List<Integer> known = session.sql("SELECT node_number FROM nodes ORDER BY node_number")
                .query(Integer.class)
                .list();
        if (known.size() < IdGenerator.NODES) {
            int unused = firstUnused(known);
            session.change(
                    "INSERT INTO nodes (node_number, holder, lease_until) VALUES (?, ?, ?)", unused, holder, until);
            return unused;
        }
        Optional<Integer> rested =
                session.sql("""
                        SELECT node_number FROM nodes WHERE lease_until <= ?
                        ORDER BY lease_until, node_number FETCH FIRST ROW ONLY""").param(now).query(Integer.class).optional();
        return rested.filter(number -> session.change(
                        "UPDATE nodes SET holder = ?, lease_until = ? WHERE node_number = ? AND lease_until <= ?",
                        holder,
                        until,
                        number,
                        now))
                .orElseThrow(() -> new StoreUnavailableException("all " + IdGenerator.NODES
                        + " node numbers are taken: more programs were started within " + LEASE.toMinutes()
                        + " minutes than there are numbers"));
    }

    private static int firstUnused(List<Integer> sorted) {
        int unused = 0;
        while (unused < sorted.size() && sorted.get(unused) == unused) {
            unused++;
        }
        return unused;
    }

    /** @param renewAt when the database is asked again, in milliseconds as {@code until} */
    private record Lease(int number, long until, long renewAt) {}
}
