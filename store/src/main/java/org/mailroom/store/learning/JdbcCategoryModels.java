package org.mailroom.store.learning;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.learning.CategoryModels;
import org.mailroom.desk.learning.Example;
import org.mailroom.desk.learning.LearningPosition;
import org.mailroom.desk.learning.ModelSnapshot;
import org.mailroom.desk.learning.NumberedExample;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/**
 * Examples and models on JDBC. Whoever teaches a desk first counts up its position, so that numbers are given in the order
 * in which examples can be seen. Thread-safe.
 */
public final class JdbcCategoryModels implements CategoryModels {
    private static final int LONGEST_ORIGIN = 500;

    private static final RowMapper<NumberedExample> EXAMPLE = Row.as(row -> new NumberedExample(
            row.number("example_no"),
            new Example(
                    row.text("origin"),
                    row.text("label"),
                    row.optionalText("words").orElse(""),
                    row.text("taught_by"),
                    row.time("taught_at"))));

    private final Database database;

    public JdbcCategoryModels(Database database) {
        this.database = database;
    }

    @Override
    public LearningPosition position(String desk) {
        return database.read(session -> position(session, key(desk)));
    }

    @Override
    public boolean teach(String desk, Example example) {
        return database.transaction(session -> {
            String source = StoredText.key(desk, example.source());
            if (session.exists(
                    "SELECT COUNT(*) FROM learning_examples WHERE example_key = ? AND label = ?",
                    source,
                    StoredText.name(example.label()))) {
                return false;
            }
            long number = next(session, desk);
            session.change("DELETE FROM learning_examples WHERE example_key = ?", source);
            return insert(session, desk, source, number, example);
        });
    }

    @Override
    public List<NumberedExample> examplesAfter(String desk, long number, int most) {
        return database.read(session ->
                session.sql("""
                        SELECT * FROM learning_examples WHERE desk_key = ? AND example_no > ?
                        ORDER BY example_no FETCH FIRST ? ROWS ONLY""").params(key(desk), number, most).query(EXAMPLE).list());
    }

    @Override
    public long count(String desk) {
        return database.read(session -> session.sql("SELECT COUNT(*) FROM learning_examples WHERE desk_key = ?")
                .param(key(desk))
                .query(Long.class)
                .single());
    }

    @Override
    public void keepLast(String desk, long examples) {
        database.transaction(session -> session.sql("""
                        SELECT example_no FROM learning_examples WHERE desk_key = ?
                        ORDER BY example_no DESC OFFSET ? ROWS FETCH FIRST 1 ROWS ONLY""")
                .params(key(desk), examples)
                .query(Long.class)
                .optional()
                .map(last -> session.change(
                        "DELETE FROM learning_examples WHERE desk_key = ? AND example_no <= ?", key(desk), last)));
    }

    @Override
    public Optional<ModelSnapshot> snapshot(String desk) {
        return database.read(
                session -> session.sql("SELECT era, example_no, content FROM learning_models WHERE desk_key = ?")
                        .param(key(desk))
                        .query((answer, number) -> new ModelSnapshot(
                                answer.getLong("era"), answer.getLong("example_no"), answer.getBytes("content")))
                        .optional());
    }

    @Override
    public boolean save(String desk, ModelSnapshot snapshot) {
        return database.transaction(session -> {
            String key = key(desk);
            if (position(session, key).era() != snapshot.era()) {
                return false;
            }
            boolean replaced =
                    session.change("""
                    UPDATE learning_models SET era = ?, example_no = ?, content = ?
                    WHERE desk_key = ? AND example_no < ?""", snapshot.era(), snapshot.number(), snapshot.content(), key, snapshot.number());
            return replaced || (!hasModel(session, key) && insert(session, key, snapshot));
        });
    }

    @Override
    public void dropSnapshot(String desk) {
        database.transaction(session -> session.change("DELETE FROM learning_models WHERE desk_key = ?", key(desk)));
    }

    @Override
    public void reset(String desk) {
        database.transaction(session -> {
            next(session, desk);
            session.change("UPDATE learning_positions SET era = era + 1 WHERE desk_key = ?", key(desk));
            session.change("DELETE FROM learning_examples WHERE desk_key = ?", key(desk));
            return session.change("DELETE FROM learning_models WHERE desk_key = ?", key(desk));
        });
    }

    /** The next number; nobody else gets one of this desk before the transaction ends. */
    private static long next(Session session, String desk) {
        String key = key(desk);
        boolean counted =
                session.change("UPDATE learning_positions SET last_example = last_example + 1 WHERE desk_key = ?", key);
        if (!counted) {
            session.change(
                    "INSERT INTO learning_positions (desk_key, desk, era, last_example) VALUES (?, ?, 0, 1)",
                    key,
                    StoredText.name(desk));
        }
        return position(session, key).last();
    }

    private static LearningPosition position(Session session, String key) {
        return session.sql("SELECT era, last_example FROM learning_positions WHERE desk_key = ?")
                .param(key)
                .query(Row.as(row -> new LearningPosition(row.number("era"), row.number("last_example"))))
                .optional()
                .orElse(LearningPosition.NONE);
    }

    private static boolean insert(Session session, String desk, String source, long number, Example example) {
        return session.change(
                """
                INSERT INTO learning_examples (example_key, desk_key, example_no, origin, label, words, taught_by, taught_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                source,
                key(desk),
                number,
                StoredText.fitted(example.source(), LONGEST_ORIGIN),
                StoredText.name(example.label()),
                StoredText.of(example.text()),
                StoredText.fitted(example.taughtBy(), StoredText.LONGEST_NAME),
                example.taughtAt().toEpochMilli());
    }

    private static boolean hasModel(Session session, String key) {
        return session.exists("SELECT COUNT(*) FROM learning_models WHERE desk_key = ?", key);
    }

    private static boolean insert(Session session, String key, ModelSnapshot snapshot) {
        return session.change(
                "INSERT INTO learning_models (desk_key, era, example_no, content) VALUES (?, ?, ?, ?)",
                key,
                snapshot.era(),
                snapshot.number(),
                snapshot.content());
    }

    private static String key(String desk) {
        return StoredText.key(desk);
    }
}
