package org.mailroom.store.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;
import org.springframework.jdbc.core.RowMapper;

/** One row of an answer, read by the names of its columns. Good until the answer moves on. */
public final class Row {
    private final ResultSet answer;

    private Row(ResultSet answer) {
        this.answer = answer;
    }

    /** Reads rows by this function. */
    public static <T> RowMapper<T> as(Reader<T> reader) {
        return (answer, number) -> reader.read(new Row(answer));
    }

    public long number(String column) throws SQLException {
        return answer.getLong(column);
    }

    public Optional<Long> optionalNumber(String column) throws SQLException {
        long value = answer.getLong(column);
        return answer.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(answer.getLong(column));
    }

    public Optional<Instant> optionalTime(String column) throws SQLException {
        return optionalNumber(column).map(Instant::ofEpochMilli);
    }

    public String text(String column) throws SQLException {
        return optionalText(column).orElseThrow(() -> new SQLException("column " + column + " is null"));
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(answer.getString(column));
    }

    public EmailAddress address(String column) throws SQLException {
        return EmailAddress.of(text(column));
    }

    public List<String> list(String column) throws SQLException {
        return StoredText.readList(text(column));
    }

    public <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    /** Reads one row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
