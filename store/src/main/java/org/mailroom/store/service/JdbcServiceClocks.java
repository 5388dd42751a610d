package org.mailroom.store.service;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
    public List<ServiceClock> write(List<ServiceClock> clocks) {
        return clocks.isEmpty() ? List.of() : database.transaction(session -> ServiceClockTable.write(session, clocks));
    }

    @Override
    public List<ServiceClock> due(Instant now) {
        return database.read(session -> session.sql("""
                        SELECT * FROM service_clocks WHERE wake_at <= ?
                        ORDER BY wake_at, case_id FETCH FIRST ? ROWS ONLY""")
                .params(now.toEpochMilli(), MOST)
                .query(ServiceClockTable.CLOCK)
                .list());
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
                    add(session, consequences.apply(written));
                    return written;
                });
    }

    private static void add(Session session, List<NewWork> work) {
        WorkTable.add(
                session,
                work.stream()
                        .filter(each -> each.content().isEmpty())
                        .map(NewWork::item)
                        .toList());
        work.stream()
                .filter(each -> each.content().isPresent())
                .forEach(each -> WorkTable.add(session, each.item(), each.content()));
    }
}
