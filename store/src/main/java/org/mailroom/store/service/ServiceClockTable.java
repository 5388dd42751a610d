package org.mailroom.store.service;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.service.AlarmSeen;
import org.mailroom.desk.service.ClockKind;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.database.WakeIndex;
import org.springframework.jdbc.core.RowMapper;

/** Writes clocks inside the transaction of the change that they belong to. */
public final class ServiceClockTable {
    static final RowMapper<ServiceClock> CLOCK = Row.as(ServiceClockTable::read);

    static final WakeIndex WAKES = WakeIndex.of("service_clocks");

    private static final String CHANGE = """
            UPDATE service_clocks SET service_level = ?, promised = ?, business_time = ?, started_at = ?, spent = ?,
                spent_otherwise = ?, running_since = ?, due_at = ?, stopped_at = ?, alarmed = ?, told_until = ?,
                told_in = ?, seen_percent = ?, seen_by = ?, seen_up_to = ?, wake_at = ?, version = ?
            WHERE case_id = ? AND kind = ? AND version = ?""";

    private ServiceClockTable() {}

    /** Writes the clocks that are new or were not changed since they were read, in the order of their keys. */
    public static List<ServiceClock> write(Session session, List<ServiceClock> clocks) {
        List<ServiceClock> inOrder = clocks.stream()
                .sorted(Comparator.comparing(ServiceClock::caseId).thenComparing(ServiceClock::kind))
                .toList();
        inOrder.forEach(clock -> clock.wakeAt().ifPresent(at -> session.wakes(WAKES, at.toEpochMilli())));
        List<ServiceClock> written = new ArrayList<>();
        inOrder.stream()
                .filter(clock -> clock.version() == 0 && insert(session, clock))
                .forEach(written::add);
        List<ServiceClock> later =
                inOrder.stream().filter(clock -> clock.version() > 0).toList();
        List<Object[]> rows = later.stream().map(ServiceClockTable::change).toList();
        List<Object[]> changed = session.changeEach(CHANGE, rows);
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            if (changed.stream().anyMatch(each -> each == row)) {
                written.add(later.get(i));
            }
        }
        return written;
    }

    private static Object[] change(ServiceClock clock) {
        return new Object[] {
            StoredText.name(clock.level()),
            clock.promised().toMillis(),
            clock.businessTime() ? 1 : 0,
            clock.startedAt().toEpochMilli(),
            clock.spent().toMillis(),
            clock.spentOtherwise().toMillis(),
            Session.time(clock.runningSince()),
            clock.dueAt().toEpochMilli(),
            Session.time(clock.stoppedAt()),
            clock.alarmed(),
            Session.time(clock.toldUntil()),
            Session.number(clock.toldIn()),
            Session.number(clock.seen().map(seen -> (long) seen.percent())),
            Session.text(clock.seen().map(seen -> StoredText.name(seen.by()))),
            Session.text(clock.seen().map(seen -> seen.upTo().name())),
            Session.time(clock.wakeAt()),
            clock.version(),
            clock.caseId(),
            clock.kind().name(),
            clock.version() - 1
        };
    }

    private static boolean insert(Session session, ServiceClock clock) {
        boolean known = session.exists(
                "SELECT COUNT(*) FROM service_clocks WHERE case_id = ? AND kind = ?",
                clock.caseId(),
                clock.kind().name());
        return !known
                && session.change(
                        """
                        INSERT INTO service_clocks (case_id, kind, desk, service_level, promised, business_time,
                            started_at, spent, spent_otherwise, running_since, due_at, stopped_at, alarmed, told_until, told_in,
                            seen_percent, seen_by, seen_up_to, wake_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        clock.caseId(),
                        clock.kind().name(),
                        StoredText.name(clock.desk()),
                        StoredText.name(clock.level()),
                        clock.promised().toMillis(),
                        clock.businessTime() ? 1 : 0,
                        clock.startedAt().toEpochMilli(),
                        clock.spent().toMillis(),
                        clock.spentOtherwise().toMillis(),
                        Session.time(clock.runningSince()),
                        clock.dueAt().toEpochMilli(),
                        Session.time(clock.stoppedAt()),
                        clock.alarmed(),
                        Session.time(clock.toldUntil()),
                        Session.number(clock.toldIn()),
                        Session.number(clock.seen().map(seen -> (long) seen.percent())),
                        Session.text(clock.seen().map(seen -> StoredText.name(seen.by()))),
                        Session.text(clock.seen().map(seen -> seen.upTo().name())),
                        Session.time(clock.wakeAt()),
                        clock.version());
    }

    private static ServiceClock read(Row row) throws SQLException {
        return new ServiceClock(
                row.number("case_id"),
                row.word("kind", ClockKind.class),
                row.text("desk"),
                row.text("service_level"),
                Duration.ofMillis(row.number("promised")),
                row.number("business_time") != 0,
                row.time("started_at"),
                Duration.ofMillis(row.number("spent")),
                Duration.ofMillis(row.optionalNumber("spent_otherwise").orElse(row.number("spent"))),
                row.optionalTime("running_since"),
                row.time("due_at"),
                row.optionalTime("stopped_at"),
                (int) row.number("alarmed"),
                row.optionalTime("told_until"),
                row.optionalNumber("told_in"),
                seen(row),
                row.optionalTime("wake_at"),
                row.number("version"));
    }

    private static Optional<AlarmSeen> seen(Row row) throws SQLException {
        Optional<Long> percent = row.optionalNumber("seen_percent");
        return percent.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlarmSeen(
                        percent.get().intValue(), row.text("seen_by"), row.word("seen_up_to", AlarmReceiver.class)));
    }
}
