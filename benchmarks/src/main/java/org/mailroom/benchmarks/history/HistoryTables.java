package org.mailroom.benchmarks.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.desk.cases.MatterSketch;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.story.StoryPage;
import org.springframework.jdbc.core.SqlParameterValue;

/** What a case that was answered and closed, or is open, has in each of the store's tables. */
final class HistoryTables {
    static final String DESK = "support";
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final List<Verb> STORY =
            List.of(Verb.RECEIVED, Verb.OPENED, Verb.TRIAGED, Verb.ACKNOWLEDGED, Verb.FILED);
    private static final String WORDS = "queue General: nothing else applies; language en, sure in 99 of 100; standard";
    private static final String SKETCH = MatterSketch.of(
                    MailMessage.read(RawMessage.of(Inquiry.of("old-", 1).bytes("support@acme.example"))))
            .map(MatterSketch::text)
            .orElseThrow();

    private HistoryTables() {}

    static List<HistoryTable> all() {
        return List.of(
                new HistoryTable(
                        "cases",
                        "id, desk, case_number, customer, subject, state, agent, queue, priority, lang, tags, opened_at,"
                                + " opened_by, response_due, response_at, closed_at, waits_since",
                        HistoryTables::theCase),
                new HistoryTable(
                        "interactions",
                        "id, case_id, desk, kind, message_id, message_key, digest, sender, subject, happened_at, filing",
                        HistoryTables::mails),
                new HistoryTable("participants", "case_id, address", old -> one(old.id(), old.customer())),
                new HistoryTable(
                        "sketches", "interaction_id, case_id, content", old -> one(old.mail(0), old.id(), SKETCH)),
                new HistoryTable(
                        "mentions",
                        "message_key, desk, case_id",
                        old -> one(StoredText.key(old.messageId(0)), DESK, old.id())),
                new HistoryTable(
                        "acknowledgement_claims",
                        "claim_key, desk, case_id, peer, claimed_at, content_key",
                        HistoryTables::acknowledgement),
                new HistoryTable(
                        "service_clocks",
                        "case_id, kind, desk, service_level, promised, business_time, started_at, spent, running_since,"
                                + " due_at, stopped_at, alarmed, wake_at, version",
                        HistoryTables::clock),
                new HistoryTable("story_pages", StoryPage.COLUMNS, HistoryTables::story));
    }

    private static List<Object[]> one(Object... row) {
        return List.<Object[]>of(row);
    }

    private static List<Object[]> theCase(OldCase old) {
        long opened = old.openedMillis();
        boolean open = old.isOpen();
        return one(
                old.id(),
                DESK,
                old.caseNumber(),
                old.customer(),
                "A question about item " + old.number(),
                open ? "OPEN" : "CLOSED",
                old.agent().<Object>map(agent -> agent).orElse(CsvLine.NOTHING),
                old.queue(),
                "NORMAL",
                "en",
                "",
                opened,
                old.mail(0),
                opened + 4 * HOUR,
                open ? CsvLine.NOTHING : opened + HOUR,
                open ? CsvLine.NOTHING : opened + DAY,
                old.agent().isPresent() ? CsvLine.NOTHING : opened);
    }

    private static List<Object[]> mails(OldCase old) {
        List<Object[]> rows = new ArrayList<>();
        int mails = old.isOpen() ? 1 : OldCase.MAILS;
        for (int mail = 0; mail < mails; mail++) {
            String messageId = old.messageId(mail);
            String key = StoredText.key(messageId);
            rows.add(new Object[] {
                old.mail(mail),
                old.id(),
                DESK,
                mail == 0 ? "INQUIRY" : "REPLY",
                messageId,
                key,
                key,
                mail == 0 ? old.customer() : "support@acme.example",
                "A question about item " + old.number(),
                old.openedMillis() + mail * HOUR,
                "DONE"
            });
        }
        return rows;
    }

    private static List<Object[]> acknowledgement(OldCase old) {
        return one(
                StoredText.key(DESK, Long.toString(old.id()), old.customer()),
                DESK,
                old.id(),
                old.customer(),
                old.openedMillis(),
                StoredText.key(DESK, old.customer(), old.messageId(0)));
    }

    /** Of open ones it runs, and is due in an order of its own, long after the history was made. */
    private static List<Object[]> clock(OldCase old) {
        long opened = old.openedMillis();
        boolean open = old.isOpen();
        long due = old.now().toEpochMilli() + DAY + Math.floorMod(old.number() * 2_654_435_761L, 30 * DAY);
        return one(
                old.id(),
                "FIRST_RESPONSE",
                DESK,
                "standard",
                4 * HOUR,
                1,
                opened,
                0L,
                open ? opened : CsvLine.NOTHING,
                open ? due : opened + 4 * HOUR,
                open ? CsvLine.NOTHING : opened + HOUR,
                0,
                open ? due : CsvLine.NOTHING,
                0L);
    }

    private static List<Object[]> story(OldCase old) {
        List<StoryEntry> entries = new ArrayList<>();
        for (int entry = 0; entry < STORY.size(); entry++) {
            entries.add(new StoryEntry(
                    (long) old.number() * STORY.size() + entry + 1,
                    Instant.ofEpochMilli(old.openedMillis() + entry),
                    DESK,
                    Optional.of(old.id()),
                    Optional.of(old.messageId(0)),
                    "Mail" + old.number() + "-intake",
                    STORY.get(entry),
                    WORDS));
        }
        return StoryPage.of(entries).stream()
                .map(StoryPage::row)
                .map(HistoryTables::values)
                .toList();
    }

    /** Without the types that they have as parameters. */
    private static Object[] values(Object[] parameters) {
        return Stream.of(parameters)
                .map(each -> each instanceof SqlParameterValue typed ? typed.getValue() : each)
                .map(value -> value == null ? CsvLine.NOTHING : value)
                .toArray();
    }
}
