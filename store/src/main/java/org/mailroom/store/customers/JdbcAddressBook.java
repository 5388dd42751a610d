package org.mailroom.store.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.customers.AddressFailure;
import org.mailroom.desk.customers.AddressHistory;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** The address book on JDBC. Thread-safe. */
public final class JdbcAddressBook implements AddressBook {
    private static final int LONGEST_STATUS = 32;

    private final Database database;

    public JdbcAddressBook(Database database) {
        this.database = database;
    }

    @Override
    public boolean failed(String desk, AddressFailure failure) {
        String address = failure.address().asString();
        String key = StoredText.key(desk, address, failure.mail());
        return database.transaction(session -> {
            if (session.exists("SELECT COUNT(*) FROM address_failures WHERE failure_key = ?", key)) {
                return false;
            }
            session.change(
                    """
                    INSERT INTO address_failures (failure_key, address_key, desk, address, mail, failed_at, status, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    key,
                    key(desk, failure.address()),
                    StoredText.name(desk),
                    address,
                    StoredText.fitted(failure.mail(), 998),
                    failure.at().toEpochMilli(),
                    Session.text(failure.status().map(status -> StoredText.fitted(status, LONGEST_STATUS))),
                    StoredText.fitted(failure.reason(), StoredText.LONGEST_NAME));
            session.change("DELETE FROM address_accepted WHERE address_key = ?", key(desk, failure.address()));
            return true;
        });
    }

    @Override
    public void accepted(String desk, EmailAddress address, Instant at) {
        String key = key(desk, address);
        boolean failed = database.read(
                session -> session.exists("SELECT COUNT(*) FROM address_failures WHERE address_key = ?", key));
        if (failed) {
            database.transaction(session -> session.change(
                            "UPDATE address_accepted SET accepted_at = ? WHERE address_key = ?", at.toEpochMilli(), key)
                    || session.change(
                            "INSERT INTO address_accepted (address_key, accepted_at) VALUES (?, ?)",
                            key,
                            at.toEpochMilli()));
        }
    }

    @Override
    public int forget(String desk, Instant upTo) {
        List<Object[]> old = database.read(session -> session.sql("""
                        SELECT failure_key, address_key FROM address_failures
                        WHERE desk = ? AND failed_at <= ? ORDER BY failed_at
                        FETCH FIRST 100 ROWS ONLY""")
                .params(StoredText.name(desk), upTo.toEpochMilli())
                .query(Row.as(row -> new Object[] {row.text("failure_key"), row.text("address_key")}))
                .list());
        if (old.isEmpty()) {
            return 0;
        }
        return database.transaction(session -> {
            List<Object[]> failures =
                    old.stream().map(row -> new Object[] {row[0]}).toList();
            int forgotten = session.changeEach("DELETE FROM address_failures WHERE failure_key = ?", failures)
                    .size();
            old.stream().map(row -> row[1]).distinct().forEach(key -> session.change("""
                    DELETE FROM address_accepted WHERE address_key = ? AND NOT EXISTS
                    (SELECT 1 FROM address_failures f WHERE f.address_key = address_accepted.address_key)""", key));
            return forgotten;
        });
    }

    @Override
    public AddressHistory history(String desk, EmailAddress address, Instant since) {
        String key = key(desk, address);
        return database.read(
                session -> new AddressHistory(failures(session, key, address, since), accepted(session, key)));
    }

    private static List<AddressFailure> failures(Session session, String key, EmailAddress address, Instant since) {
        return session.sql("""
                        SELECT mail, failed_at, status, reason FROM address_failures
                        WHERE address_key = ? AND failed_at > ? ORDER BY failed_at DESC
                        FETCH FIRST 100 ROWS ONLY""")
                .params(key, since.toEpochMilli())
                .query(Row.as(row -> new AddressFailure(
                        address,
                        row.text("mail"),
                        row.time("failed_at"),
                        row.optionalText("status"),
                        row.text("reason"))))
                .list();
    }

    private static Optional<Instant> accepted(Session session, String key) {
        return session.sql("SELECT accepted_at FROM address_accepted WHERE address_key = ?")
                .param(key)
                .query(Row.as(row -> row.time("accepted_at")))
                .optional();
    }

    private static String key(String desk, EmailAddress address) {
        return StoredText.key(desk, address.asString());
    }
}
