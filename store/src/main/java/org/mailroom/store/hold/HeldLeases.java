package org.mailroom.store.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Taking and losing leases on held replies, many in one transaction: look for candidates, then change each by its key. */
final class HeldLeases {
    /** So many lost leases are ended in one transaction. */
    static final int BATCH = 500;

    private HeldLeases() {}

    static List<HeldReply> claim(
            Session session, String owner, Instant now, Duration lease, int limit, Set<String> without) {
        String by = StoredText.name(owner);
        long until = now.plus(lease).toEpochMilli();
        List<Object[]> due = candidates(session, HeldState.HELD, now, limit, without).stream()
                .map(id -> new Object[] {by, until, id, now.toEpochMilli()})
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        session.wakes(HeldTable.wakes(HeldState.CLAIMED), until);
        List<Object[]> won = session.changeEach("""
                UPDATE held SET state = 'CLAIMED', token = token + 1, lease_owner = ?, wake_at = ?
                WHERE id = ? AND state = 'HELD' AND wake_at <= ? AND showing_uid IS NULL""", due);
        List<Long> ids = won.stream().map(row -> (Long) row[2]).toList();
        return session.own("held", ids, HeldReply::id, HeldTable.REPLY);
    }

    /** Ends up to {@link #BATCH} leases that ran out in this state. Answers how many. */
    static int reclaim(Session session, HeldState state, Instant now) {
        List<Object[]> lost = candidates(session, state, now, BATCH, Set.of()).stream()
                .map(id -> new Object[] {id, state.name(), now.toEpochMilli()})
                .toList();
        if (lost.isEmpty()) {
            return 0;
        }
        session.wakesAgain(HeldTable.wakes(HeldState.HELD));
        return session.changeEach("""
                        UPDATE held SET state = 'HELD', wake_at = release_at
                        WHERE id = ? AND state = ? AND wake_at <= ?""", lost).size();
    }

    static List<Long> candidates(Session session, HeldState state, Instant now, int limit, Set<String> without) {
        return session.firstDue(HeldTable.wakes(state), now)
                .map(first -> candidates(session, state, first, now, limit, without))
                .orElse(List.of());
    }

    private static List<Long> candidates(
            Session session, HeldState state, long first, Instant now, int limit, Set<String> without) {
        List<Object> parameters = new ArrayList<>(List.of(state.name(), first, now.toEpochMilli()));
        without.forEach(desk -> parameters.add(StoredText.name(desk)));
        parameters.add(limit);
        String others = without.isEmpty() ? "" : " AND desk NOT IN (?" + ", ?".repeat(without.size() - 1) + ")";
        return session.candidates("SELECT id FROM " + session.byWake("held")
                        + " WHERE state = ? AND wake_at >= ? AND wake_at <= ?"
                        + " AND showing_uid IS NULL"
                        + others + " ORDER BY wake_at, id FETCH FIRST ? ROWS ONLY")
                .params(parameters)
                .query(Long.class)
                .list();
    }
}
