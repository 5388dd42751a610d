package org.mailroom.store.junk;

import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.junk.SenderJudgement;
import org.mailroom.desk.junk.SenderJudgements;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.StoredText;

/** What people said of senders, on JDBC. Thread-safe. */
public final class JdbcSenderJudgements implements SenderJudgements {
    private final Database database;

    public JdbcSenderJudgements(Database database) {
        this.database = database;
    }

    @Override
    public void judge(SenderJudgement said) {
        String sender = said.sender().asString();
        int junk = said.junk() ? 1 : 0;
        long at = said.at().toEpochMilli();
        String by = StoredText.name(said.by());
        database.transaction(session -> session.change(
                        "UPDATE sender_judgements SET junk = ?, judged_by = ?, judged_at = ? WHERE sender_key = ?",
                        junk,
                        by,
                        at,
                        key(said.desk(), said.sender()))
                || session.change(
                        """
                        INSERT INTO sender_judgements (sender_key, desk, sender, junk, judged_by, judged_at)
                        VALUES (?, ?, ?, ?, ?, ?)""",
                        key(said.desk(), said.sender()),
                        StoredText.name(said.desk()),
                        StoredText.of(sender),
                        junk,
                        by,
                        at));
    }

    @Override
    public Optional<SenderJudgement> of(String desk, EmailAddress sender) {
        return database.read(session -> session.sql("SELECT * FROM sender_judgements WHERE sender_key = ?")
                .param(key(desk, sender))
                .query(Row.as(row -> new SenderJudgement(
                        desk, sender, row.number("junk") == 1, row.text("judged_by"), row.time("judged_at"))))
                .optional());
    }

    @Override
    public boolean any(String desk) {
        return database.read(
                session -> session.sql("SELECT sender_key FROM sender_judgements WHERE desk = ? FETCH FIRST ROW ONLY")
                        .param(StoredText.name(desk))
                        .query(String.class)
                        .optional()
                        .isPresent());
    }

    private static String key(String desk, EmailAddress sender) {
        return StoredText.key(desk, sender.asString().toLowerCase(Locale.ROOT));
    }
}
