package org.mailroom.store.screening;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.screening.InternalText;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.WordPrints;
import org.mailroom.store.database.Database;
import org.springframework.jdbc.core.RowMapper;

/** Internal texts on JDBC. Thread-safe. */
public final class JdbcInternalTexts implements InternalTexts {
    private static final byte[] NOTHING = {};

    private static final RowMapper<InternalText> TEXT = (row, number) -> new InternalText(
            row.getLong("interaction_id"),
            InternalText.Kind.valueOf(row.getString("kind")),
            row.getString("message_id"),
            Optional.of(row.getBytes("prints"))
                    .filter(prints -> prints.length > 0)
                    .map(WordPrints::read));

    private final Database database;

    public JdbcInternalTexts(Database database) {
        this.database = database;
    }

    @Override
    public void keep(InternalText text) {
        database.transaction(session ->
                !session.exists("SELECT COUNT(*) FROM internal_texts WHERE interaction_id = ?", text.interaction())
                        && session.change(
                                "INSERT INTO internal_texts (interaction_id, kind, prints) VALUES (?, ?, ?)",
                                text.interaction(),
                                text.kind().name(),
                                text.prints().map(WordPrints::bytes).orElse(NOTHING)));
    }

    @Override
    public List<InternalText> ofCase(long caseId) {
        return database.read(
                session -> session.sql("""
                        SELECT t.interaction_id, t.kind, t.prints, i.message_id
                        FROM interactions i JOIN internal_texts t ON t.interaction_id = i.id
                        WHERE i.case_id = ? ORDER BY i.happened_at DESC, i.id DESC FETCH FIRST ? ROWS ONLY""").params(caseId, MOST).query(TEXT).list());
    }
}
