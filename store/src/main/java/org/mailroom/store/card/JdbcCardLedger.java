package org.mailroom.store.card;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.card.CardLedger;
import org.mailroom.desk.card.ShownCard;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** Cards of cases on JDBC. Thread-safe. */
public final class JdbcCardLedger implements CardLedger {
    private static final RowMapper<ShownCard> CARD = Row.as(JdbcCardLedger::read);

    private final Database database;

    public JdbcCardLedger(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ShownCard> of(long caseId) {
        return database.read(session -> session.sql("SELECT * FROM case_cards WHERE case_id = ?")
                .param(caseId)
                .query(CARD)
                .optional());
    }

    @Override
    public List<ShownCard> page(String desk, long afterCase) {
        return database.read(session -> session.sql("""
                        SELECT * FROM case_cards WHERE desk = ? AND case_id > ?
                        ORDER BY case_id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.name(desk), afterCase, PAGE)
                .query(CARD)
                .list());
    }

    @Override
    public boolean put(ShownCard card) {
        return database.transaction(session -> card.version() == 1 ? insert(session, card) : update(session, card));
    }

    private static boolean insert(Session session, ShownCard card) {
        return !session.exists("SELECT COUNT(*) FROM case_cards WHERE case_id = ?", card.caseId())
                && session.change(
                        """
                        INSERT INTO case_cards (case_id, desk, folder, mailbox, uid, facts, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""",
                        card.caseId(),
                        StoredText.name(card.desk()),
                        StoredText.name(card.folder()),
                        StoredText.name(card.place().mailbox()),
                        card.place().uid(),
                        card.facts(),
                        card.version());
    }

    private static boolean update(Session session, ShownCard card) {
        return session.change(
                """
                UPDATE case_cards SET folder = ?, mailbox = ?, uid = ?, facts = ?, version = ?
                WHERE case_id = ? AND version = ?""",
                StoredText.name(card.folder()),
                StoredText.name(card.place().mailbox()),
                card.place().uid(),
                card.facts(),
                card.version(),
                card.caseId(),
                card.version() - 1);
    }

    @Override
    public boolean remove(ShownCard card) {
        return database.transaction(session -> session.change(
                "DELETE FROM case_cards WHERE case_id = ? AND version = ? AND mailbox = ? AND uid = ?",
                card.caseId(),
                card.version(),
                StoredText.name(card.place().mailbox()),
                card.place().uid()));
    }

    private static ShownCard read(Row row) throws SQLException {
        return new ShownCard(
                row.number("case_id"),
                row.text("desk"),
                row.text("folder"),
                new FolderPlace(row.text("mailbox"), row.number("uid")),
                row.text("facts"),
                row.number("version"));
    }
}
