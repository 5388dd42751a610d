package org.mailroom.james.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Outage;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.slf4j.LoggerFactory;

class LoggedStoriesTest {
    private final Outage store = new Outage();
    private final InMemoryStoryBook book = new InMemoryStoryBook();
    private final LoggedStories stories = new LoggedStories(
            store.before(StoryBook.class, book),
            UnitOfWork.EACH_BY_ITSELF,
            new CaseNumbers(id -> id == 7 ? Optional.of("MR-261123-7KQ4T") : Optional.empty()));
    private final Logger log = (Logger) LoggerFactory.getLogger(LoggedStories.LOG);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(ch.qos.logback.classic.Level.INFO);
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void eachEntryShouldStandInBookAndLog() {
        StoryEntry entry = entry(7, "a@b", "Mail1", "waits in the outbox");
        stories.write(List.of(entry));

        assertThat(book.ofCase(7)).containsExactly(entry);
        assertThat(logged())
                .containsExactly(
                        "given back MR-261123-7KQ4T desk=support message=<a@b> mail=Mail1: waits in the outbox");
    }

    @Test
    void aCaseWithoutANumberShouldBeNamedByItsIdentifier() {
        stories.write(List.of(entry(8, "a@b", "Mail1", "waits")));

        assertThat(logged().get(0)).startsWith("given back case-8 desk=support");
    }

    @Test
    void aBookThatCannotBeWrittenShouldStopNoMailAndLoseNoLine() {
        store.begin();

        assertThatCode(() -> stories.write(List.of(entry(7, "a@b", "Mail1", "waits"))))
                .doesNotThrowAnyException();

        assertThat(stories.unwritten()).isEqualTo(1);
        assertThat(logged()).hasSize(2).last().asString().contains("given back case-7", "mail=Mail1: waits");
    }

    @Test
    void aNameFromAMailShouldNotForgeALine() {
        stories.write(List.of(entry(7, "x>\r\nheld MR-1 desk=other\u2028", "Mail\n1", "words\r\nheld")));

        assertThat(logged()).hasSize(1);
        assertThat(logged().get(0))
                .isEqualTo("given back MR-261123-7KQ4T desk=support message=<x>__held_MR-1_desk=other_>"
                        + " mail=Mail_1: words  held");
    }

    private List<String> logged() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static StoryEntry entry(long caseId, String messageId, String mailName, String words) {
        return new StoryEntry(
                1,
                Instant.EPOCH,
                "support",
                Optional.of(caseId),
                Optional.of(messageId),
                mailName,
                Verb.GIVEN_BACK,
                words);
    }
}
