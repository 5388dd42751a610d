package org.mailroom.store.routing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.routing.Assignments;
import org.mailroom.desk.routing.WaitingCase;
import org.mailroom.desk.routing.Workload;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.cases.CaseTable;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;

/**
 * Assignments on JDBC. A case and its agent change in one transaction, always in this order, by conditions on what was
 * read before. Thread-safe.
 */
public final class JdbcAssignments implements Assignments {
    /** The case is open and nobody's. */
    private static final String FREE = " WHERE id = ? AND state = 'OPEN' AND agent IS NULL AND queue = ?";

    private final Database database;

    public JdbcAssignments(Database database) {
        this.database = database;
    }

    /** The versions are read before the cases that they stand for, so that a case given in between is noticed. */
    @Override
    public Map<String, Workload> workloads(String desk) {
        return database.read(session -> {
            Map<String, Workload> loads = new TreeMap<>();
            DutyTable.of(session, desk).forEach(load -> loads.put(load.agent(), load));
            for (Count count : counts(session, desk)) {
                loads.merge(count.agent, count.alone(), (load, more) -> count.in(load));
            }
            return loads;
        });
    }

    private static List<Count> counts(Session session, String desk) {
        return session.sql("""
                        SELECT agent, priority, COUNT(*) AS cases FROM cases
                        WHERE desk = ? AND state = 'OPEN' AND agent IS NOT NULL GROUP BY agent, priority""")
                .param(StoredText.name(desk))
                .query(Row.as(row ->
                        new Count(row.text("agent"), row.word("priority", Priority.class), (int) row.number("cases"))))
                .list();
    }

    @Override
    public boolean give(Case theCase, String queue, Workload to, Instant at, List<WorkItem> work) {
        return database.transaction(session -> {
            boolean given = session.change(
                    "UPDATE cases SET agent = ?" + FREE,
                    StoredText.name(to.agent()),
                    theCase.id(),
                    StoredText.name(queue));
            if (given && !DutyTable.given(session, theCase.desk(), to, at)) {
                session.change("UPDATE cases SET agent = NULL WHERE id = ?", theCase.id());
                given = false;
            }
            if (given) {
                WorkTable.add(session, work);
            }
            return given;
        });
    }

    @Override
    public boolean takeBack(long caseId, String agent, WorkItem work) {
        return database.transaction(session -> {
            boolean taken = session.change(
                    "UPDATE cases SET agent = NULL WHERE id = ? AND state = 'OPEN' AND agent = ?",
                    caseId,
                    StoredText.name(agent));
            if (taken) {
                WorkTable.add(session, List.of(work));
            }
            return taken;
        });
    }

    @Override
    public List<Case> openOf(String desk, String agent) {
        return database.read(session -> session.sql("""
                        SELECT * FROM cases WHERE desk = ? AND state = 'OPEN' AND agent = ?
                        ORDER BY opened_at, id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.name(desk), StoredText.name(agent), MOST_ANSWERS)
                .query(CaseTable.CASE)
                .list());
    }

    @Override
    public boolean waits(long caseId, String queue, Instant since, Optional<WorkItem> overflow) {
        return database.transaction(session -> {
            boolean waits = session.change(
                    "UPDATE cases SET waits_since = ?, overflow_item = ?" + FREE,
                    since.toEpochMilli(),
                    Session.number(overflow.map(WorkItem::id)),
                    caseId,
                    StoredText.name(queue));
            if (waits) {
                WorkTable.add(session, overflow.stream().toList());
            }
            return waits;
        });
    }

    @Override
    public List<WaitingCase> waiting(String desk) {
        return database.read(session -> session.sql("""
                        SELECT * FROM cases
                        WHERE desk = ? AND state = 'OPEN' AND agent IS NULL AND waits_since IS NOT NULL
                        ORDER BY opened_at, id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.name(desk), MOST_ANSWERS)
                .query(Row.as(row -> new WaitingCase(CaseTable.read(row), row.optionalText("declined_by"))))
                .list());
    }

    @Override
    public boolean overflow(
            WorkItem due, String from, String to, Priority priority, Optional<WorkItem> next, List<WorkItem> work) {
        return database.transaction(session -> {
            boolean moved = session.change(
                    "UPDATE cases SET queue = ?, priority = ?, overflow_item = ?" + FREE + " AND overflow_item = ?",
                    StoredText.name(to),
                    priority.name(),
                    Session.number(next.map(WorkItem::id)),
                    due.subject(),
                    StoredText.name(from),
                    due.id());
            if (moved) {
                WorkTable.add(session, next.stream().toList());
                WorkTable.add(session, work);
            }
            return moved;
        });
    }

    @Override
    public Optional<String> knows(String desk, EmailAddress customer, Instant since) {
        return database.read(session -> session.sql("""
                        SELECT agent FROM cases
                        WHERE customer = ? AND desk = ? AND agent IS NOT NULL AND opened_at >= ?
                        ORDER BY opened_at DESC, id DESC FETCH FIRST ROW ONLY""")
                .params(customer.asString(), StoredText.name(desk), since.toEpochMilli())
                .query(String.class)
                .optional());
    }

    @Override
    public void declined(long caseId, String agent) {
        database.transaction(session ->
                session.change("UPDATE cases SET declined_by = ? WHERE id = ?", StoredText.name(agent), caseId));
    }

    @Override
    public Optional<String> declinedBy(long caseId) {
        return database.read(session -> session.sql("SELECT declined_by FROM cases WHERE id = ?")
                .param(caseId)
                .query(Row.as(row -> row.optionalText("declined_by")))
                .optional()
                .flatMap(found -> found));
    }

    @Override
    public boolean away(String desk, String agent, Optional<Instant> since) {
        return database.transaction(session -> DutyTable.away(session, desk, agent, since));
    }

    @Override
    public Optional<Instant> awaySince(String desk, String agent) {
        return database.read(session -> DutyTable.of(session, desk, agent)).flatMap(Workload::awaySince);
    }

    @Override
    public void handedBack(String desk, String agent, boolean done) {
        database.transaction(session -> {
            DutyTable.handedBack(session, desk, agent, done);
            return true;
        });
    }

    /** How many open cases of a priority an agent has. */
    private record Count(String agent, Priority priority, int cases) {
        Workload alone() {
            return in(Workload.none(agent));
        }

        Workload in(Workload load) {
            Map<Priority, Integer> open = new EnumMap<>(Priority.class);
            open.putAll(load.open());
            open.merge(priority, cases, Integer::sum);
            return new Workload(
                    load.agent(), open, load.givenAt(), load.version(), load.awaySince(), load.handedBack());
        }
    }
}
