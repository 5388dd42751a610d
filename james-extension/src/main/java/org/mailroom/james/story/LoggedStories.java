package org.mailroom.james.story;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story book, with the mail log beside it: one line for each entry in the logger {@value #LOG}, whether the book can
 * be written or not. A book that cannot be written is counted and never stops a mail; entries that are part of other work
 * are logged when that is done, and not at all if it is taken back.
 *
 * <pre>{@code
 * held MR-261123-7KQ4T desk=support message=<a@b> mail=Mail17-…: waits in the outbox: …
 * }</pre>
 */
public final class LoggedStories implements StoryBook {
    /** The name of the mail log's logger. */
    public static final String LOG = "mailroom.story";

    private static final Logger LOGGER = LoggerFactory.getLogger(LOG);
    private static final int LONGEST_ID = 250;

    private final StoryBook book;
    private final UnitOfWork unit;
    private final CaseNumbers numbers;
    private final AtomicLong unwritten = new AtomicLong();

    /** @param unit what entries may be written as a part of, and are logged after */
    public LoggedStories(StoryBook book, UnitOfWork unit, CaseNumbers numbers) {
        this.book = book;
        this.unit = unit;
        this.numbers = numbers;
    }

    @Override
    public void write(List<StoryEntry> entries) {
        Optional<RuntimeException> failure = failure(entries);
        unit.afterwards(() -> log(entries, failure));
    }

    private void log(List<StoryEntry> entries, Optional<RuntimeException> failure) {
        failure.ifPresent(e -> {
            unwritten.addAndGet(entries.size());
            LOGGER.warn("{} story line(s) will stand in this log only: {}", entries.size(), e.getMessage());
        });
        entries.forEach(entry -> LOGGER.info("{}", line(entry, failure.isEmpty())));
    }

    @Override
    public List<StoryEntry> ofCase(long caseId) {
        return book.ofCase(caseId);
    }

    @Override
    public List<StoryEntry> ofMessage(String messageId) {
        return book.ofMessage(messageId);
    }

    /** How many entries stand in the log only, since the start. */
    public long unwritten() {
        return unwritten.get();
    }

    private Optional<RuntimeException> failure(List<StoryEntry> entries) {
        try {
            book.write(entries);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private String line(StoryEntry entry, boolean storeAnswers) {
        StringBuilder line = new StringBuilder(entry.verb().word());
        entry.caseId().ifPresent(id -> line.append(' ').append(numbers.of(id, storeAnswers)));
        line.append(" desk=").append(entry.desk());
        entry.messageId()
                .ifPresent(id -> line.append(" message=<").append(word(id)).append('>'));
        if (!entry.mailName().isEmpty()) {
            line.append(" mail=").append(word(entry.mailName()));
        }
        return line.append(": ").append(entry.words()).toString();
    }

    /** A value from elsewhere, so that it cannot look like another part of the line or like another line. */
    private static String word(String value) {
        String cut = value.length() <= LONGEST_ID ? value : value.substring(0, LONGEST_ID) + "…";
        return cut.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
