package org.mailroom.store.commands;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.commands.CommandLedger;
import org.mailroom.desk.commands.CommandOutcome;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;
import org.springframework.jdbc.core.RowMapper;

/** Mails with commands on JDBC. Thread-safe. */
public final class JdbcCommandLedger implements CommandLedger {
    private static final String DONE = "+";
    private static final RowMapper<CommandOutcome> OUTCOME = Row.as(JdbcCommandLedger::read);

    private final Database database;

    public JdbcCommandLedger(Database database) {
        this.database = database;
    }

    @Override
    public boolean take(String desk, MailIdentity mail, WorkItem work, byte[] content, Instant at) {
        String key = StoredText.key(desk, mail.messageId(), mail.digest());
        return database.transaction(session -> {
            if (session.exists("SELECT COUNT(*) FROM command_mails WHERE mail_key = ?", key)) {
                return false;
            }
            session.change(
                    "INSERT INTO command_mails (mail_key, desk, item_id, taken_at) VALUES (?, ?, ?, ?)",
                    key,
                    StoredText.name(desk),
                    work.id(),
                    at.toEpochMilli());
            return WorkTable.add(session, work, Optional.of(content));
        });
    }

    @Override
    public Optional<CommandOutcome> outcome(long item, int line) {
        return database.read(
                session -> session.sql("SELECT outcome FROM command_outcomes WHERE item_id = ? AND line_no = ?")
                        .params(item, line)
                        .query(OUTCOME)
                        .optional());
    }

    @Override
    public void note(long item, int line, CommandOutcome outcome) {
        database.transaction(session -> !known(session, item, line)
                && session.change(
                        "INSERT INTO command_outcomes (item_id, line_no, outcome) VALUES (?, ?, ?)",
                        item,
                        line,
                        StoredText.of((outcome.done() ? DONE : "-") + outcome.words())));
    }

    private static boolean known(Session session, long item, int line) {
        return session.exists("SELECT COUNT(*) FROM command_outcomes WHERE item_id = ? AND line_no = ?", item, line);
    }

    private static CommandOutcome read(Row row) throws SQLException {
        String text = row.text("outcome");
        return new CommandOutcome(text.startsWith(DONE), text.substring(1));
    }
}
