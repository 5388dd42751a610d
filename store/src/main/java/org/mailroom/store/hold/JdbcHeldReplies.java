package org.mailroom.store.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.Disposition;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldVersion;
import org.mailroom.desk.hold.Kept;
import org.mailroom.desk.hold.Passage;
import org.mailroom.desk.hold.ReviewClaim;
import org.mailroom.desk.hold.ReviewTimeouts;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;

/** Held replies on JDBC. Thread-safe. */
public final class JdbcHeldReplies implements HeldReplies {
    private final Database database;

    public JdbcHeldReplies(Database database) {
        this.database = database;
    }

    @Override
    public boolean hold(HeldReply reply, byte[] content, List<WorkItem> work) {
        return database.transaction(session -> {
            if (HeldTable.knows(session, reply)) {
                return false;
            }
            HeldTable.insert(session, reply, content);
            WorkTable.add(session, work);
            return true;
        });
    }

    @Override
    public long turn(long caseId) {
        return database.read(session -> HeldTurns.of(session, caseId));
    }

    @Override
    public Kept holdInTurn(HeldReply reply, byte[] content, List<WorkItem> work, long turn) {
        return database.transaction(session -> {
            if (HeldTable.knows(session, reply)) {
                return Kept.REPEATED;
            }
            if (!HeldTurns.take(session, reply.caseId(), turn, reply.id())) {
                return Kept.OVERTAKEN;
            }
            HeldTable.insert(session, reply, content);
            WorkTable.add(session, work);
            return Kept.KEPT;
        });
    }

    @Override
    public Optional<HeldReply> byId(long id) {
        return database.read(session -> HeldTable.byId(session, id));
    }

    @Override
    public Optional<byte[]> content(long id) {
        return database.read(session -> session.sql("SELECT content FROM held_bytes WHERE held_id = ?")
                .param(id)
                .query((answer, number) -> answer.getBytes("content"))
                .optional());
    }

    @Override
    public List<HeldReply> list(HeldState state, int limit) {
        return database.read(
                session -> session.sql("SELECT * FROM held WHERE state = ? ORDER BY id FETCH FIRST ? ROWS ONLY")
                        .params(state.name(), limit)
                        .query(HeldTable.REPLY)
                        .list());
    }

    @Override
    public List<HeldReply> ofCase(long caseId) {
        return database.read(
                session -> session.sql("SELECT * FROM held WHERE case_id = ? ORDER BY id FETCH FIRST ? ROWS ONLY")
                        .params(caseId, MOST_ANSWERS)
                        .query(HeldTable.REPLY)
                        .list());
    }

    @Override
    public int departed(String desk, String agent, long caseId) {
        return database.read(session -> session.sql("""
                        SELECT COUNT(*) FROM held WHERE case_id = ? AND desk = ? AND agent = ?
                        AND state IN ('RELEASING', 'RELEASED', 'DELIVERED', 'UNDELIVERED')""")
                .params(caseId, StoredText.name(desk), StoredText.name(agent))
                .query(Integer.class)
                .single());
    }

    @Override
    public List<HeldState> reviewed(String desk, String agent, int most) {
        return database.read(session -> session.sql("""
                        SELECT state FROM held WHERE desk = ? AND agent = ? AND decided_by IS NOT NULL AND decided_by <> ?
                        ORDER BY id DESC FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.name(desk), StoredText.name(agent), ReviewTimeouts.NOBODY, most)
                .query(Row.as(row -> HeldState.valueOf(row.text("state"))))
                .list());
    }

    @Override
    public boolean recall(long id, List<WorkItem> work) {
        return changeWithWork(work, """
                UPDATE held SET state = 'RECALLED', twin_key = NULL, wake_at = NULL
                WHERE id = ? AND state IN ('HELD', 'REVIEW', 'COLLISION')""", id);
    }

    @Override
    public boolean decide(long id, Disposition disposition, String reviewer, Instant now, List<WorkItem> work) {
        String by = StoredText.name(reviewer);
        long at = now.toEpochMilli();
        return switch (disposition) {
            case RELEASE ->
                changeWithWork(
                        session -> session.wakes(HeldTable.wakes(HeldState.HELD), at), work, """
                        UPDATE held SET state = 'HELD', decided_by = ?, release_at = ?, wake_at = ?
                        WHERE id = ? AND state = 'REVIEW'""", by, at, at, id);
            case RETURN -> refuse(id, HeldState.RETURNED, by, work);
            case DISCARD -> refuse(id, HeldState.DISCARDED, by, work);
        };
    }

    @Override
    public Optional<ReviewClaim> reviewClaim(long id) {
        return database.read(session -> session.sql("""
                        SELECT review_by, review_since FROM held
                        WHERE id = ? AND state = 'REVIEW' AND review_by IS NOT NULL""")
                .param(id)
                .query(Row.as(row ->
                        new ReviewClaim(row.text("review_by"), Instant.ofEpochMilli(row.number("review_since")))))
                .optional());
    }

    @Override
    public boolean claimReview(long id, Optional<ReviewClaim> from, ReviewClaim claim, List<WorkItem> work) {
        String by = StoredText.name(claim.reviewer());
        long since = claim.since().toEpochMilli();
        return from.isEmpty()
                ? changeWithWork(work, """
                        UPDATE held SET review_by = ?, review_since = ?
                        WHERE id = ? AND state = 'REVIEW' AND review_by IS NULL""", by, since, id)
                : changeWithWork(
                        work,
                        """
                        UPDATE held SET review_by = ?, review_since = ?
                        WHERE id = ? AND state = 'REVIEW' AND review_by = ? AND review_since = ?""",
                        by,
                        since,
                        id,
                        StoredText.name(from.get().reviewer()),
                        from.get().since().toEpochMilli());
    }

    @Override
    public boolean freeReview(long id, ReviewClaim claim, List<WorkItem> work) {
        return changeWithWork(
                work, """
                UPDATE held SET review_by = NULL, review_since = NULL
                WHERE id = ? AND review_by = ? AND review_since = ?""", id, StoredText.name(claim.reviewer()), claim.since().toEpochMilli());
    }

    @Override
    public boolean replace(
            HeldReply edited, byte[] content, Set<HeldState> from, String editor, Instant now, List<WorkItem> work) {
        return database.transaction(session -> {
            boolean replaced = HeldVersions.replace(session, edited, content, from, editor, now);
            if (replaced) {
                WorkTable.add(session, work);
            }
            return replaced;
        });
    }

    @Override
    public List<HeldVersion> versions(long id) {
        return database.read(session -> HeldVersions.of(session, id));
    }

    @Override
    public List<HeldReply> claimDue(String owner, Instant now, Duration lease, int limit, Set<String> without) {
        return database.transaction(session -> HeldLeases.claim(session, owner, now, lease, limit, without));
    }

    @Override
    public boolean enqueued(long id, long token, Instant now, Duration lease) {
        long until = now.plus(lease).toEpochMilli();
        return changeWithWork(
                session -> session.wakes(HeldTable.wakes(HeldState.ENQUEUED), until),
                List.of(),
                "UPDATE held SET state = 'ENQUEUED', wake_at = ? WHERE id = ? AND token = ? AND state = 'CLAIMED'",
                until,
                id,
                token);
    }

    @Override
    public int reclaim(Instant now) {
        return reclaim(HeldState.CLAIMED, now) + reclaim(HeldState.ENQUEUED, now);
    }

    @Override
    public Passage pass(long id, long token) {
        return database.transaction(session -> {
            boolean first = session.change("""
                    UPDATE held SET state = 'RELEASING', wake_at = NULL
                    WHERE id = ? AND token = ? AND state IN ('CLAIMED', 'ENQUEUED')""", id, token);
            return first ? Passage.FIRST : again(session, id, token);
        });
    }

    @Override
    public boolean takeBack(long id, long token) {
        return changeWithWork(
                session -> session.wakesAgain(HeldTable.wakes(HeldState.HELD)), List.of(), """
                UPDATE held SET state = 'HELD', wake_at = release_at
                WHERE id = ? AND token = ? AND state IN ('CLAIMED', 'ENQUEUED', 'RELEASING', 'RELEASED')""", id, token);
    }

    @Override
    public boolean released(long id, long token, List<WorkItem> work) {
        return changeWithWork(
                work,
                "UPDATE held SET state = 'RELEASED' WHERE id = ? AND token = ? AND state = 'RELEASING'",
                id,
                token);
    }

    @Override
    public boolean delivered(long id) {
        return change("UPDATE held SET state = 'DELIVERED' WHERE id = ? AND state IN ('RELEASING', 'RELEASED')", id);
    }

    @Override
    public boolean undelivered(long id, List<WorkItem> work) {
        return changeWithWork(work, """
                UPDATE held SET state = 'UNDELIVERED'
                WHERE id = ? AND state IN ('RELEASING', 'RELEASED', 'DELIVERED')""", id);
    }

    @Override
    public boolean showing(long id, FolderPlace earliest) {
        return change(
                "UPDATE held SET showing_mailbox = ?, showing_uid = ? WHERE id = ? AND state IN ('HELD', 'REVIEW')",
                StoredText.name(earliest.mailbox()),
                earliest.uid(),
                id);
    }

    @Override
    public Optional<FolderPlace> showing(long id) {
        return database.read(session -> session.sql("""
                        SELECT showing_mailbox, showing_uid FROM held WHERE id = ? AND showing_uid IS NOT NULL""")
                .param(id)
                .query(Row.as(row -> new FolderPlace(row.text("showing_mailbox"), row.number("showing_uid"))))
                .optional());
    }

    @Override
    public void shown(HeldCopy copy) {
        database.transaction(session -> HeldCopyTable.put(session, copy));
    }

    @Override
    public boolean hidden(FolderPlace place) {
        return change(
                "DELETE FROM held_copies WHERE mailbox = ? AND uid = ?", StoredText.name(place.mailbox()), place.uid());
    }

    @Override
    public Optional<HeldCopy> copyAt(FolderPlace place) {
        return database.read(session -> session.sql("SELECT * FROM held_copies WHERE mailbox = ? AND uid = ?")
                .params(StoredText.name(place.mailbox()), place.uid())
                .query(HeldCopyTable.COPY)
                .optional());
    }

    @Override
    public List<HeldCopy> copies(long heldId) {
        return database.read(session -> session.sql("SELECT * FROM held_copies WHERE held_id = ? ORDER BY mailbox, uid")
                .param(heldId)
                .query(HeldCopyTable.COPY)
                .list());
    }

    private boolean refuse(long id, HeldState to, String reviewer, List<WorkItem> work) {
        return changeWithWork(work, """
                UPDATE held SET state = ?, decided_by = ?, twin_key = NULL, wake_at = NULL
                WHERE id = ? AND state = 'REVIEW'""", to.name(), reviewer, id);
    }

    private int reclaim(HeldState state, Instant now) {
        int reclaimed = 0;
        int some;
        do {
            some = database.transaction(session -> HeldLeases.reclaim(session, state, now));
            reclaimed += some;
        } while (some == HeldLeases.BATCH);
        return reclaimed;
    }

    private boolean change(String sql, Object... parameters) {
        return database.transaction(session -> session.change(sql, parameters));
    }

    private boolean changeWithWork(List<WorkItem> work, String sql, Object... parameters) {
        return changeWithWork(session -> {}, work, sql, parameters);
    }

    private boolean changeWithWork(Consumer<Session> wakes, List<WorkItem> work, String sql, Object... parameters) {
        return database.transaction(session -> {
            wakes.accept(session);
            boolean changed = session.change(sql, parameters);
            if (changed) {
                WorkTable.add(session, work);
            }
            return changed;
        });
    }

    private static Passage again(Session session, long id, long token) {
        boolean there = session.exists("""
                SELECT COUNT(*) FROM held
                WHERE id = ? AND token = ? AND state IN ('RELEASING', 'RELEASED')""", id, token);
        return there ? Passage.AGAIN : Passage.REFUSED;
    }
}
