package org.mailroom.store.database;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Statements of one piece of work on the database. Values go in as parameters only, and lists of keys in few lengths, so
 * that the database compiles each statement once.
 */
public final class Session {
    /** How many keys one statement looks for. */
    private static final int WIDTH = 50;

    private static final String MARKS = "(" + "?, ".repeat(WIDTH - 1) + "?)";

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final Dialect dialect;
    private final FirstWakes firstWakes;
    private final boolean again;
    private final Map<WakeIndex, Long> wakes = new HashMap<>();

    /** @param again see {@link #again()} */
    Session(JdbcTemplate template, Dialect dialect, FirstWakes firstWakes, boolean again) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.dialect = dialect;
        this.firstWakes = firstWakes;
        this.again = again;
    }

    /** Whether the same piece of work was begun before in vain, perhaps because another had written the same key. */
    public boolean again() {
        return again;
    }

    /** A statement, to be given its parameters. */
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** A query for rows that are then changed by key; see {@link Dialect#candidates}. */
    public StatementSpec candidates(String sql) {
        return client.sql(sql + dialect.candidates());
    }

    /** A query for rows that stay as they are until the transaction ends; see {@link Dialect#locked}. */
    public StatementSpec locked(String sql) {
        return client.sql(sql + dialect.locked());
    }

    /** Runs a change with these parameters. Answers whether it changed anything. */
    public boolean change(String sql, @Nullable Object... parameters) {
        return template.update(sql, parameters) > 0;
    }

    /** Runs a change for each row of parameters. Answers the rows that changed something, in their order. */
    public List<Object[]> changeEach(String sql, List<Object[]> rows) {
        List<Object[]> changed = new ArrayList<>();
        if (!rows.isEmpty()) {
            int[] counts = template.batchUpdate(sql, rows);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 0) {
                    changed.add(rows.get(i));
                }
            }
        }
        return changed;
    }

    /** Whether a query for a count finds any. */
    public boolean exists(String count, Object... parameters) {
        return client.sql(count).params(parameters).query(Long.class).single() > 0;
    }

    /**
     * Rows that this transaction has changed, in the order of their identifiers in the list. No other row is read or
     * waited for, even if the database looks through the whole table.
     */
    public <T> List<T> own(String table, List<Long> ids, Function<T, Long> id, RowMapper<T> mapper) {
        Map<Long, T> rows = new HashMap<>();
        among("SELECT * FROM " + table + " WHERE id IN " + MARKS + dialect.unlocked(), ids, mapper)
                .forEach(row -> rows.put(id.apply(row), row));
        return ids.stream().map(rows::get).toList();
    }

    /** The rows of which this column is one of the keys, each once and in no order. */
    public <T> List<T> among(String table, String column, Collection<Long> keys, RowMapper<T> mapper) {
        List<Long> each = keys.stream().distinct().toList();
        return among("SELECT * FROM " + table + " WHERE " + column + " IN " + MARKS, each, mapper);
    }

    private <T> List<T> among(String sql, List<Long> keys, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += WIDTH) {
            List<Long> some = new ArrayList<>(keys.subList(from, Math.min(keys.size(), from + WIDTH)));
            some.addAll(Collections.nCopies(WIDTH - some.size(), some.get(0)));
            rows.addAll(client.sql(sql).params(some).query(mapper).list());
        }
        return rows;
    }

    /** A table to look through in the order of the times at which its rows are to be looked at. */
    public String byWake(String table) {
        return table + dialect.by(table + "_wake");
    }

    /**
     * From when on there may be something that is due, in milliseconds; empty when nothing is. A look for what is due
     * begins there.
     */
    public Optional<Long> firstDue(WakeIndex index, Instant now) {
        return dialect.remembersFirstWakes()
                ? firstWakes.first(index, now, from -> firstWake(index, from)).filter(at -> at <= now.toEpochMilli())
                : Optional.of(Long.MIN_VALUE);
    }

    private Optional<Long> firstWake(WakeIndex index, long from) {
        return client.sql("SELECT wake_at FROM " + byWake(index.table()) + " WHERE " + index.only()
                        + " AND wake_at >= ? ORDER BY wake_at FETCH FIRST ROW ONLY" + dialect.unlocked())
                .param(from)
                .query(Long.class)
                .optional();
    }

    /** Says that this piece of work gives a row a time at which it is to be looked at, in milliseconds. */
    public void wakes(WakeIndex index, long at) {
        wakes.merge(index, at, Math::min);
    }

    /** The same with a time that the row had before. */
    public void wakesAgain(WakeIndex index) {
        wakes(index, Long.MIN_VALUE);
    }

    /** The piece of work is there for everybody. */
    void done() {
        wakes.forEach(firstWakes::written);
    }

    /** The piece of work was taken back: rows have the times that they had before, which nobody knows. */
    void takenBack() {
        firstWakes.forget();
    }

    /** A text that may be absent, as a parameter. */
    public static Object text(Optional<String> value) {
        return new SqlParameterValue(Types.VARCHAR, value.map(StoredText::of).orElse(null));
    }

    /** A time that may be absent, as a parameter. */
    public static Object time(Optional<Instant> value) {
        return number(value.map(Instant::toEpochMilli));
    }

    /** A number that may be absent, as a parameter. */
    public static Object number(Optional<Long> value) {
        return new SqlParameterValue(Types.BIGINT, value.orElse(null));
    }
}
