package org.mailroom.store.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.work.NewWork;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Session;
import org.mailroom.store.work.WorkTable;

/** The clocks of cases on JDBC. Thread-safe. */
public final class JdbcServiceClocks implements ServiceClocks {
    private final Database database;

    public JdbcServiceClocks(Database database) {
        this.database = database;
    }

    @Override
    public List<ServiceClock> of(long caseId) {
        return database.read(session -> session.sql("SELECT * FROM service_clocks WHERE case_id = ? ORDER BY kind")
                .param(caseId)
                .query(ServiceClockTable.CLOCK)
                .list());
    }

    @Override
    public Map<Long, List<ServiceClock>> ofEach(Collection<Long> caseIds) {
        return database
                .read(session -> session.among("service_clocks", "case_id", caseIds, ServiceClockTable.CLOCK))
                .stream()
                .sorted(Comparator.comparing(ServiceClock::kind))
                .collect(Collectors.groupingBy(ServiceClock::caseId));
    }

    @Override
    public List<ServiceClock> write(List<ServiceClock> clocks) {
        return clocks.isEmpty() ? List.of() : database.transaction(session -> ServiceClockTable.write(session, clocks));
    }

    @Override
    public List<ServiceClock> due(Instant now) {
        return database.read(session -> session.firstDue(ServiceClockTable.WAKES, now)
                .map(first -> due(session, first, now))
                .orElse(List.of()));
    }

    private static List<ServiceClock> due(Session session, long first, Instant now) {
        return session.sql("SELECT * FROM " + session.byWake("service_clocks") + " WHERE wake_at >= ? AND wake_at <= ?"
                        + " ORDER BY wake_at, case_id FETCH FIRST ? ROWS ONLY")
                .params(first, now.toEpochMilli(), MOST)
                .query(ServiceClockTable.CLOCK)
                .list();
    }

    @Override
    public List<ServiceClock> toldIn(long telling) {
        return database.read(session -> session.sql("""
                        SELECT * FROM service_clocks WHERE told_in = ?
                        ORDER BY case_id, kind FETCH FIRST ? ROWS ONLY""")
                .params(telling, MOST)
                .query(ServiceClockTable.CLOCK)
                .list());
    }

    @Override
    public List<ServiceClock> tell(
            List<ServiceClock> clocks, Function<List<ServiceClock>, List<NewWork>> consequences) {
        return clocks.isEmpty()
                ? List.of()
                : database.transaction(session -> {
                    List<ServiceClock> written = ServiceClockTable.write(session, clocks);
                    WorkTable.addEach(session, consequences.apply(written));
                    return written;
                });
    }
}
