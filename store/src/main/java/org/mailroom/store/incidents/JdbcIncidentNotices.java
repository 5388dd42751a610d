package org.mailroom.store.incidents;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.incidents.IncidentNotice;
import org.mailroom.desk.incidents.IncidentNotices;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Incident notices on JDBC. Thread-safe. */
public final class JdbcIncidentNotices implements IncidentNotices {
    private final Database database;

    public JdbcIncidentNotices(Database database) {
        this.database = database;
    }

    @Override
    public void begin(IncidentNotice notice) {
        database.transaction(session -> session.change(
                """
                INSERT INTO incident_notices (id, desk, queue, category, lang, words, begun_at, begun_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                notice.id(),
                StoredText.name(notice.desk()),
                Session.text(notice.queue()),
                Session.text(notice.category()),
                Session.text(notice.language().map(Locale::toLanguageTag)),
                StoredText.of(notice.words()),
                notice.begun().toEpochMilli(),
                StoredText.name(notice.by())));
    }

    @Override
    public boolean end(long id, Instant at) {
        return database.transaction(session -> session.change(
                "UPDATE incident_notices SET ended_at = ? WHERE id = ? AND ended_at IS NULL", at.toEpochMilli(), id));
    }

    @Override
    public List<IncidentNotice> current() {
        return database.read(
                session -> session.sql("SELECT * FROM incident_notices WHERE ended_at IS NULL ORDER BY begun_at, id")
                        .query(Row.as(JdbcIncidentNotices::notice))
                        .list());
    }

    private static IncidentNotice notice(Row row) throws SQLException {
        Optional<Locale> language = row.optionalText("lang").map(Locale::forLanguageTag);
        return new IncidentNotice(
                row.number("id"),
                row.text("desk"),
                row.optionalText("queue"),
                row.optionalText("category"),
                language,
                row.text("words"),
                row.time("begun_at"),
                row.text("begun_by"));
    }
}
