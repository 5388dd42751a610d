package org.mailroom.store.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** Stories on JDBC, by the page. Thread-safe. */
public final class JdbcStoryBook implements StoryBook {
    private static final String INSERT =
            "INSERT INTO story_pages (" + StoryPage.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final RowMapper<StoryPage> PAGE = Row.as(StoryPage::read);
    private static final Comparator<StoryEntry> AS_IT_HAPPENED =
            Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::id);

    private final Database database;

    public JdbcStoryBook(Database database) {
        this.database = database;
    }

    @Override
    public void write(List<StoryEntry> entries) {
        if (!entries.isEmpty()) {
            database.transaction(session -> session.changeEach(INSERT, rows(session, entries)));
        }
    }

    @Override
    public List<StoryEntry> ofCase(long caseId) {
        return find("SELECT * FROM story_pages WHERE case_id = ?", caseId);
    }

    @Override
    public List<StoryEntry> ofMessage(String messageId) {
        return find("SELECT * FROM story_pages WHERE message_key = ?", StoredText.key(messageId));
    }

    /** As many of the earliest pages as there may be entries have them all, since each page has an entry of its time. */
    private List<StoryEntry> find(String sql, Object key) {
        List<StoryPage> pages =
                database.read(session -> session.sql(sql + " ORDER BY happened_at, id FETCH FIRST ? ROWS ONLY")
                        .params(key, MOST_ENTRIES)
                        .query(PAGE)
                        .list());
        Map<Long, StoryEntry> each = new HashMap<>();
        pages.forEach(page -> page.entries().forEach(entry -> each.putIfAbsent(entry.id(), entry)));
        return each.values().stream().sorted(AS_IT_HAPPENED).limit(MOST_ENTRIES).toList();
    }

    /** The rows to write; which of them are known is only asked after the database refused one. */
    private static List<Object[]> rows(Session session, List<StoryEntry> entries) {
        return StoryPage.of(entries).stream()
                .flatMap(page -> session.again() ? news(session, page).stream() : List.of(page).stream())
                .map(StoryPage::row)
                .toList();
    }

    /** The page without what is known of it, whose key no other page has. */
    private static Optional<StoryPage> news(Session session, StoryPage page) {
        Optional<StoryPage> left = Optional.of(page);
        Optional<StoryPage> known = written(session, page.id());
        while (left.isPresent() && known.isPresent()) {
            Set<Long> ids = known.get().entries().stream().map(StoryEntry::id).collect(Collectors.toSet());
            left = left.get().without(ids);
            known = left.flatMap(rest -> written(session, rest.id()));
        }
        return left;
    }

    private static Optional<StoryPage> written(Session session, long id) {
        return session.sql("SELECT * FROM story_pages WHERE id = ?")
                .param(id)
                .query(PAGE)
                .optional();
    }
}
