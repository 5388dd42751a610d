package org.mailroom.store.work;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** Work items on JDBC. Thread-safe. */
public final class JdbcWorkItems implements WorkItems {
    private static final RowMapper<WorkItem> ITEM = Row.as(JdbcWorkItems::item);

    private final Database database;

    public JdbcWorkItems(Database database) {
        this.database = database;
    }

    @Override
    public void add(WorkItem item, Optional<byte[]> content) {
        database.transaction(session -> WorkTable.add(session, item, content));
    }

    @Override
    public Optional<byte[]> content(long id) {
        return database.read(session -> session.sql("SELECT content FROM work_bytes WHERE item_id = ?")
                .param(id)
                .query((answer, number) -> answer.getBytes("content"))
                .optional());
    }

    @Override
    public List<WorkItem> claimDue(String owner, Instant now, Duration lease, int limit) {
        return database.transaction(session -> {
            List<Long> due = session.firstDue(WorkTable.WAKES, now)
                    .map(first -> due(session, first, now, limit))
                    .orElse(List.of());
            return lease(session, due, owner, now, lease);
        });
    }

    private static List<Long> due(Session session, long first, Instant now, int limit) {
        return session.candidates("SELECT id FROM " + session.byWake("work_items")
                        + " WHERE wake_at >= ? AND wake_at <= ?" + " ORDER BY wake_at, id FETCH FIRST ? ROWS ONLY")
                .params(first, now.toEpochMilli(), limit)
                .query(Long.class)
                .list();
    }

    @Override
    public boolean done(long id, long token) {
        return database.transaction(session -> {
            boolean held =
                    session.change("DELETE FROM work_items WHERE id = ? AND token = ? AND state = 'LEASED'", id, token);
            if (held) {
                session.change("DELETE FROM work_bytes WHERE item_id = ?", id);
            }
            return held;
        });
    }

    @Override
    public boolean failed(long id, long token, String error, Instant dueAgain) {
        return database.transaction(session -> {
            session.wakes(WorkTable.WAKES, dueAgain.toEpochMilli());
            return session.change(
                    """
                UPDATE work_items SET state = 'WAITING', attempts = attempts + 1, last_error = ?, due_at = ?, wake_at = ?
                WHERE id = ? AND token = ? AND state = 'LEASED'""",
                    StoredText.fitted(error, WorkTable.LONGEST_ERROR),
                    dueAgain.toEpochMilli(),
                    dueAgain.toEpochMilli(),
                    id,
                    token);
        });
    }

    @Override
    public boolean dead(long id, long token, String error) {
        return database.transaction(
                session -> session.change("""
                UPDATE work_items SET state = 'DEAD', attempts = attempts + 1, last_error = ?, wake_at = NULL
                WHERE id = ? AND token = ? AND state = 'LEASED'""", StoredText.fitted(error, WorkTable.LONGEST_ERROR), id, token));
    }

    @Override
    public List<WorkItem> list(WorkState state, int limit) {
        return database.read(
                session -> session.sql("SELECT * FROM work_items WHERE state = ? ORDER BY id FETCH FIRST ? ROWS ONLY")
                        .params(state.name(), limit)
                        .query(ITEM)
                        .list());
    }

    @Override
    public boolean retry(long id, Instant now) {
        return database.transaction(session -> {
            session.wakes(WorkTable.WAKES, now.toEpochMilli());
            return session.change("""
                UPDATE work_items SET state = 'WAITING', due_at = ?, wake_at = ?
                WHERE id = ? AND state IN ('WAITING', 'DEAD')""", now.toEpochMilli(), now.toEpochMilli(), id);
        });
    }

    @Override
    public boolean withdraw(long id) {
        return database.transaction(session -> remove(session, id, WorkState.WAITING));
    }

    @Override
    public Optional<WorkItem> close(long id, WorkKind kind) {
        return database.transaction(session -> {
            Optional<WorkItem> dead = session.sql(
                            "SELECT * FROM work_items WHERE id = ? AND kind = ? AND state = 'DEAD'")
                    .params(id, kind.name())
                    .query(ITEM)
                    .optional();
            return dead.filter(item -> remove(session, id, WorkState.DEAD));
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(session ->
                session.sql("""
                        SELECT wake_at FROM work_items WHERE wake_at IS NOT NULL AND state = 'WAITING'
                        ORDER BY wake_at FETCH FIRST ROW ONLY""").query(Row.as(row -> row.time("wake_at"))).optional());
    }

    private static boolean remove(Session session, long id, WorkState state) {
        boolean removed = session.change("DELETE FROM work_items WHERE id = ? AND state = ?", id, state.name());
        if (removed) {
            session.change("DELETE FROM work_bytes WHERE item_id = ?", id);
        }
        return removed;
    }

    private static List<WorkItem> lease(Session session, List<Long> due, String owner, Instant now, Duration lease) {
        if (due.isEmpty()) {
            return List.of();
        }
        session.wakes(WorkTable.WAKES, now.plus(lease).toEpochMilli());
        List<Object[]> leases = due.stream()
                .map(id ->
                        new Object[] {StoredText.name(owner), now.plus(lease).toEpochMilli(), id, now.toEpochMilli()})
                .toList();
        List<Long> won = session.changeEach("""
                        UPDATE work_items SET attempts = attempts + CASE state WHEN 'LEASED' THEN 1 ELSE 0 END,
                            state = 'LEASED', token = token + 1, lease_owner = ?, wake_at = ?
                        WHERE id = ? AND wake_at <= ?""", leases).stream()
                .map(changed -> (Long) changed[2])
                .toList();
        return session.own("work_items", won, WorkItem::id, ITEM);
    }

    private static WorkItem item(Row row) throws SQLException {
        return new WorkItem(
                row.number("id"),
                row.word("kind", WorkKind.class),
                row.text("desk"),
                row.number("subject"),
                row.text("instruction"),
                row.word("state", WorkState.class),
                row.time("due_at"),
                (int) row.number("attempts"),
                row.optionalText("last_error"),
                row.number("token"));
    }
}
