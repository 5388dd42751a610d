package org.mailroom.store.bursts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mailroom.desk.bursts.Burst;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.bursts.TopicCounts;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;

/** Bursts on JDBC. Thread-safe. */
public final class JdbcBursts implements Bursts {
    private final Database database;

    public JdbcBursts(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(Burst burst, WorkItem work, byte[] warning) {
        String key = StoredText.key(burst.desk(), burst.topics().get(0));
        return database.transaction(session -> {
            if (session.exists("SELECT COUNT(*) FROM bursts WHERE open_key = ?", key)) {
                return false;
            }
            session.change(
                    "INSERT INTO bursts (id, desk, topics, keyword, begun_at, mails, open_key) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    burst.id(),
                    StoredText.name(burst.desk()),
                    StoredText.list(burst.topics()),
                    burst.keyword(),
                    burst.begun().toEpochMilli(),
                    burst.mails(),
                    key);
            WorkTable.add(session, work, Optional.of(warning));
            return true;
        });
    }

    @Override
    public boolean end(long id, Instant at) {
        return database.transaction(session -> session.change(
                "UPDATE bursts SET ended_at = ?, open_key = NULL WHERE id = ? AND ended_at IS NULL",
                at.toEpochMilli(),
                id));
    }

    @Override
    public List<Burst> current() {
        return database.read(session -> session.sql(
                        "SELECT * FROM bursts WHERE open_key IS NOT NULL ORDER BY begun_at, id")
                .query(Row.as(row -> new Burst(
                        row.number("id"),
                        row.text("desk"),
                        row.list("topics"),
                        row.text("keyword"),
                        row.time("begun_at"),
                        (int) row.number("mails"))))
                .list());
    }

    @Override
    public TopicCounts count(String desk, UnaryOperator<TopicCounts> change) {
        String key = StoredText.key(desk);
        return database.transaction(session -> {
            Optional<byte[]> stored = session.locked("SELECT content FROM topic_counts WHERE desk_key = ?")
                    .param(key)
                    .query((answer, number) -> answer.getBytes("content"))
                    .optional();
            byte[] changed =
                    change.apply(TopicCounts.read(stored.orElse(new byte[0]))).write();
            if (stored.isPresent()) {
                session.change("UPDATE topic_counts SET content = ? WHERE desk_key = ?", changed, key);
            } else {
                session.change(
                        "INSERT INTO topic_counts (desk_key, desk, content) VALUES (?, ?, ?)",
                        key,
                        StoredText.name(desk),
                        changed);
            }
            return TopicCounts.read(changed);
        });
    }
}
