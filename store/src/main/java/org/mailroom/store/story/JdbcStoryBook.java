package org.mailroom.store.story;

import java.sql.SQLException;
import java.util.List;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** Stories on JDBC. Thread-safe. */
public final class JdbcStoryBook implements StoryBook {
    private static final int LONGEST_MESSAGE_ID = 998;
    private static final int LONGEST_MAIL_NAME = 500;
    private static final RowMapper<StoryEntry> ENTRY = Row.as(JdbcStoryBook::entry);

    private final Database database;

    public JdbcStoryBook(Database database) {
        this.database = database;
    }

    @Override
    public void write(List<StoryEntry> entries) {
        if (!entries.isEmpty()) {
            database.transaction(session -> session.changeEach("""
                    INSERT INTO story (id, happened_at, desk, case_id, message_id, message_key, mail_name, verb, words)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows(session, entries)));
        }
    }

    @Override
    public List<StoryEntry> ofCase(long caseId) {
        return find("SELECT * FROM story WHERE case_id = ?", caseId);
    }

    @Override
    public List<StoryEntry> ofMessage(String messageId) {
        return find("SELECT * FROM story WHERE message_key = ?", StoredText.key(messageId));
    }

    private List<StoryEntry> find(String sql, Object key) {
        return database.read(session -> session.sql(sql + " ORDER BY happened_at, id FETCH FIRST ? ROWS ONLY")
                .params(key, MOST_ENTRIES)
                .query(ENTRY)
                .list());
    }

    /** The rows to write; which of them are known is only asked after the database refused one. */
    private static List<Object[]> rows(Session session, List<StoryEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        !session.again() || !session.exists("SELECT COUNT(*) FROM story WHERE id = ?", entry.id()))
                .map(JdbcStoryBook::parameters)
                .toList();
    }

    private static Object[] parameters(StoryEntry entry) {
        return new Object[] {
            entry.id(),
            entry.at().toEpochMilli(),
            StoredText.name(entry.desk()),
            Session.number(entry.caseId()),
            Session.text(entry.messageId().map(id -> StoredText.fitted(id, LONGEST_MESSAGE_ID))),
            Session.text(entry.messageId().map(StoredText::key)),
            StoredText.fitted(entry.mailName(), LONGEST_MAIL_NAME),
            entry.verb().name(),
            StoredText.fitted(entry.words(), StoryEntry.LONGEST_WORDS)
        };
    }

    private static StoryEntry entry(Row row) throws SQLException {
        return new StoryEntry(
                row.number("id"),
                row.time("happened_at"),
                row.text("desk"),
                row.optionalNumber("case_id"),
                row.optionalText("message_id"),
                row.text("mail_name"),
                row.word("verb", Verb.class),
                row.text("words"));
    }
}
