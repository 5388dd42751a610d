package org.mailroom.store.story;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/**
 * Entries of a story that were written together, of one desk, case and mail: one row of {@code story_pages}. Each entry is
 * a line of its text: how much greater its identifier and its time are than the row's (in base 36), its verb and its words,
 * with blanks between them.
 *
 * @param entries in the order of their identifiers, at least one
 */
public record StoryPage(List<StoryEntry> entries) {
    /** The columns of {@link #row()}. */
    public static final String COLUMNS = "id, happened_at, desk, case_id, message_id, message_key, mail_name, entries";

    private static final int LONGEST_MESSAGE_ID = 998;
    private static final int LONGEST_MAIL_NAME = 500;
    private static final int RADIX = 36;
    private static final int WORDS_OF_A_LINE = 4;
    /** So many lines of the longest words fit into the column: two numbers of 13 digits and signs, and the longest verb. */
    private static final int MOST = 14;

    private record Of(String desk, Optional<Long> caseId, Optional<String> messageId, String mailName) {}

    public StoryPage {
        entries = List.copyOf(entries);
    }

    /** These entries, an entry whose identifier comes twice once, in as few pages as can be. */
    public static List<StoryPage> of(List<StoryEntry> entries) {
        Map<Of, Map<Long, StoryEntry>> together = new LinkedHashMap<>();
        entries.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(entry -> together.computeIfAbsent(
                                new Of(entry.desk(), entry.caseId(), entry.messageId(), entry.mailName()),
                                of -> new LinkedHashMap<>())
                        .putIfAbsent(entry.id(), entry));
        List<StoryPage> pages = new ArrayList<>();
        for (Map<Long, StoryEntry> each : together.values()) {
            List<StoryEntry> all = List.copyOf(each.values());
            for (int from = 0; from < all.size(); from += MOST) {
                pages.add(new StoryPage(all.subList(from, Math.min(all.size(), from + MOST))));
            }
        }
        return pages;
    }

    /** Its key: the identifier of its first entry. */
    long id() {
        return entries.get(0).id();
    }

    /** What is left of it without the entries with these identifiers. */
    Optional<StoryPage> without(Set<Long> ids) {
        List<StoryEntry> left =
                entries.stream().filter(entry -> !ids.contains(entry.id())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new StoryPage(left));
    }

    /** As a row, in the order of {@link #COLUMNS}. */
    public Object[] row() {
        StoryEntry first = entries.get(0);
        long earliest = entries.stream()
                .mapToLong(entry -> entry.at().toEpochMilli())
                .min()
                .orElseThrow();
        return new Object[] {
            first.id(),
            earliest,
            StoredText.name(first.desk()),
            Session.number(first.caseId()),
            Session.text(first.messageId().map(id -> StoredText.fitted(id, LONGEST_MESSAGE_ID))),
            Session.text(first.messageId().map(StoredText::key)),
            StoredText.fitted(first.mailName(), LONGEST_MAIL_NAME),
            entries.stream().map(entry -> line(entry, earliest)).collect(Collectors.joining("\n"))
        };
    }

    private String line(StoryEntry entry, long earliest) {
        return String.join(
                " ",
                Long.toString(entry.id() - id(), RADIX),
                Long.toString(entry.at().toEpochMilli() - earliest, RADIX),
                entry.verb().name(),
                StoredText.fitted(entry.words(), StoryEntry.LONGEST_WORDS));
    }

    /** The page of a row. */
    static StoryPage read(Row row) throws SQLException {
        long id = row.number("id");
        Instant earliest = row.time("happened_at");
        String desk = row.text("desk");
        Optional<Long> caseId = row.optionalNumber("case_id");
        Optional<String> messageId = row.optionalText("message_id");
        String mailName = row.text("mail_name");
        List<StoryEntry> entries = new ArrayList<>();
        for (String line : row.text("entries").split("\n", -1)) {
            String[] words = line.split(" ", WORDS_OF_A_LINE);
            entries.add(new StoryEntry(
                    id + Long.parseLong(words[0], RADIX),
                    earliest.plusMillis(Long.parseLong(words[1], RADIX)),
                    desk,
                    caseId,
                    messageId,
                    mailName,
                    Verb.valueOf(words[2]),
                    words[WORDS_OF_A_LINE - 1]));
        }
        return new StoryPage(entries);
    }
}
