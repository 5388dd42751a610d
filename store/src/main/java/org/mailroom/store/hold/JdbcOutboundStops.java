package org.mailroom.store.hold;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.hold.OutboundStop;
import org.mailroom.desk.hold.OutboundStops;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Stops of outgoing mail on JDBC. Thread-safe. */
public final class JdbcOutboundStops implements OutboundStops {
    private final Database database;

    public JdbcOutboundStops(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(OutboundStop stop) {
        return database.transaction(session -> {
            boolean holds = session.exists(
                    "SELECT COUNT(*) FROM outbound_stops WHERE desk = ? AND ended_at IS NULL",
                    StoredText.name(stop.desk()));
            return !holds
                    && session.change(
                            "INSERT INTO outbound_stops (id, desk, reason, begun_at, begun_by) VALUES (?, ?, ?, ?, ?)",
                            stop.id(),
                            StoredText.name(stop.desk()),
                            StoredText.of(stop.reason()),
                            stop.begun().toEpochMilli(),
                            StoredText.name(stop.by()));
        });
    }

    @Override
    public Optional<OutboundStop> end(String desk, Instant at, String by) {
        return database.transaction(session -> {
            List<OutboundStop> holding = current(session).stream()
                    .filter(stop -> stop.desk().equals(desk))
                    .toList();
            boolean ended = session.change(
                    "UPDATE outbound_stops SET ended_at = ?, ended_by = ? WHERE desk = ? AND ended_at IS NULL",
                    at.toEpochMilli(),
                    StoredText.name(by),
                    StoredText.name(desk));
            return holding.stream().filter(stop -> ended).findFirst();
        });
    }

    @Override
    public List<OutboundStop> current() {
        return database.read(JdbcOutboundStops::current);
    }

    private static List<OutboundStop> current(Session session) {
        return session.sql("SELECT * FROM outbound_stops WHERE ended_at IS NULL ORDER BY begun_at, id")
                .query(Row.as(JdbcOutboundStops::stop))
                .list();
    }

    private static OutboundStop stop(Row row) throws SQLException {
        return new OutboundStop(
                row.number("id"), row.text("desk"), row.text("reason"), row.time("begun_at"), row.text("begun_by"));
    }
}
