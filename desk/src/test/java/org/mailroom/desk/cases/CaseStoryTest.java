package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class CaseStoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    private final InMemoryStoryBook book = new InMemoryStoryBook();
    private final InMemoryCases cases = new InMemoryCases();
    private final CaseStory stories = new CaseStory(book, cases);

    @BeforeEach
    void aCase() {
        Interaction inquiry = new Interaction(
                2, 1, Interaction.Kind.INQUIRY, new MailIdentity("a@b", "digest"), Optional.of(CARLA), "hello", NOW);
        NewCase fresh = new NewCase(1, "support", new CaseNumber("MR-261123-7KQ4T"), CARLA, "hello", "General", NOW);
        cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CARLA)));
    }

    @Test
    void theStoryOfACaseShouldBeginBeforeTheCaseWasKnown() {
        tell(12, "support", Optional.of(1L), Optional.of("a@b"), Verb.OPENED);
        tell(11, "support", Optional.empty(), Optional.of("a@b"), Verb.RECOGNISED);
        tell(13, "support", Optional.of(1L), Optional.empty(), Verb.CLAIMED);

        assertThat(stories.of("mr-261123-7kq4t"))
                .extracting(StoryEntry::verb)
                .containsExactly(Verb.RECOGNISED, Verb.OPENED, Verb.CLAIMED);
    }

    @Test
    void whatAnotherDeskOrCaseDidWithTheSameMessageIdShouldStayOut() {
        tell(11, "other", Optional.empty(), Optional.of("a@b"), Verb.RECOGNISED);
        tell(12, "support", Optional.of(99L), Optional.of("a@b"), Verb.OPENED);
        tell(13, "support", Optional.of(1L), Optional.of("a@b"), Verb.FILED);

        assertThat(stories.of("MR-261123-7KQ4T")).extracting(StoryEntry::verb).containsExactly(Verb.FILED);
    }

    @Test
    void theStoryOfAMailShouldBeFoundWithAndWithoutAngleBrackets() {
        tell(11, "support", Optional.empty(), Optional.of("a@b"), Verb.RECOGNISED);

        assertThat(stories.of("a@b")).hasSize(1);
        assertThat(stories.of(" <a@b> ")).hasSize(1);
        assertThat(stories.of("MR-261123-AAAAA")).isEmpty();
    }

    private void tell(long id, String desk, Optional<Long> caseId, Optional<String> messageId, Verb verb) {
        book.write(List.of(new StoryEntry(id, NOW.plusSeconds(id), desk, caseId, messageId, "Mail1", verb, "words")));
    }
}
