package org.mailroom.store.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.delivery.Delivery;
import org.mailroom.desk.delivery.DeliveryState;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;
import org.springframework.jdbc.core.RowMapper;

/** Deliveries on JDBC. Thread-safe. */
public final class JdbcDeliveries implements Deliveries {
    private static final int LONGEST_NAME = 500;
    private static final RowMapper<Delivery> DELIVERY = Row.as(JdbcDeliveries::delivery);

    private final Database database;

    public JdbcDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Delivery> find(String name) {
        return database.read(session -> session.sql("SELECT * FROM deliveries WHERE delivery_key = ?")
                .param(StoredText.key(name))
                .query(DELIVERY)
                .optional());
    }

    @Override
    public boolean begin(String name, int attempt, Instant now) {
        return database.transaction(session -> knows(session, name)
                ? session.change("""
                        UPDATE deliveries SET state = 'HANDING_OVER', attempt = ?, since = ?
                        WHERE delivery_key = ? AND state = 'WAITING'""", attempt, now.toEpochMilli(), StoredText.key(name))
                : insert(session, name, attempt, now));
    }

    @Override
    public boolean again(String name, int attempt, Instant now) {
        return database.transaction(session -> session.change("""
                UPDATE deliveries SET state = 'WAITING', attempt = ?, since = ?
                WHERE delivery_key = ? AND state = 'HANDING_OVER'""", attempt, now.toEpochMilli(), StoredText.key(name)));
    }

    @Override
    public boolean end(String name, int attempt, Instant now) {
        return database.transaction(session -> session.change("""
                UPDATE deliveries SET state = 'ENDED', since = ?
                WHERE delivery_key = ? AND attempt = ? AND state = 'HANDING_OVER'""", now.toEpochMilli(), StoredText.key(name), attempt));
    }

    @Override
    public boolean doubt(String name, Instant now, List<WorkItem> work) {
        return database.transaction(session -> {
            boolean changed = session.change(
                    "UPDATE deliveries SET state = 'IN_DOUBT', since = ? WHERE delivery_key = ? AND state = 'HANDING_OVER'",
                    now.toEpochMilli(),
                    StoredText.key(name));
            if (changed) {
                WorkTable.add(session, work);
            }
            return changed;
        });
    }

    private static boolean knows(Session session, String name) {
        return session.exists("SELECT COUNT(*) FROM deliveries WHERE delivery_key = ?", StoredText.key(name));
    }

    private static boolean insert(Session session, String name, int attempt, Instant now) {
        return session.change(
                """
                INSERT INTO deliveries (delivery_key, mail_name, state, attempt, since)
                VALUES (?, ?, 'HANDING_OVER', ?, ?)""", StoredText.key(name), StoredText.fitted(name, LONGEST_NAME), attempt, now.toEpochMilli());
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.text("mail_name"),
                row.word("state", DeliveryState.class),
                (int) row.number("attempt"),
                row.time("since"));
    }
}
