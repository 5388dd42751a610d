package org.mailroom.store.work;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.database.WakeIndex;

/** Writes work items inside the transaction of the change that they belong to. */
public final class WorkTable {
    static final int LONGEST_ERROR = 1000;
    static final WakeIndex WAKES = WakeIndex.of("work_items");

    private static final String INSERT = """
            INSERT INTO work_items (id, kind, desk, subject, instruction, state, due_at, attempts, last_error,
                token, lease_owner, wake_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)""";

    private static final String INSERT_BYTES = "INSERT INTO work_bytes (item_id, content) VALUES (?, ?)";

    private WorkTable() {}

    /** Adds the items that are not known, waiting for their time or dead, and held by nobody. */
    public static void add(Session session, List<WorkItem> items) {
        addEach(session, items.stream().map(NewWork::new).toList());
    }

    /** The same with the bytes that some of them need. */
    public static void addEach(Session session, List<NewWork> work) {
        List<NewWork> fresh = work.stream()
                .filter(each -> !session.again() || !knows(session, each.item()))
                .toList();
        session.changeEach(INSERT, fresh.stream().map(each -> row(each.item())).toList());
        fresh.forEach(each -> wakes(session, each.item()));
        session.changeEach(
                INSERT_BYTES,
                fresh.stream().flatMap(each -> bytes(each).stream()).toList());
    }

    private static Optional<Object[]> bytes(NewWork work) {
        return work.content().map(content -> new Object[] {work.item().id(), content});
    }

    /** Adds one item with its bytes. Answers false and writes nothing when it is known. */
    public static boolean add(Session session, WorkItem item, Optional<byte[]> content) {
        boolean known = knows(session, item);
        if (!known) {
            insert(session, item);
            content.ifPresent(bytes -> session.change(INSERT_BYTES, item.id(), bytes));
        }
        return !known;
    }

    private static boolean knows(Session session, WorkItem item) {
        return session.exists("SELECT COUNT(*) FROM work_items WHERE id = ?", item.id());
    }

    private static void insert(Session session, WorkItem item) {
        session.change(INSERT, row(item));
        wakes(session, item);
    }

    private static void wakes(Session session, WorkItem item) {
        session.wakes(WAKES, item.dueAt().toEpochMilli());
    }

    private static Object[] row(WorkItem item) {
        return new Object[] {
            item.id(),
            item.kind().name(),
            StoredText.name(item.desk()),
            item.subject(),
            StoredText.of(item.instruction()),
            item.state().name(),
            item.dueAt().toEpochMilli(),
            item.attempts(),
            Session.text(item.lastError().map(error -> StoredText.fitted(error, LONGEST_ERROR))),
            item.token(),
            Session.time(Optional.of(item.dueAt()).filter(at -> item.state() == WorkState.WAITING))
        };
    }
}
