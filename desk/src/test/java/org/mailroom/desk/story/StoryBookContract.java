package org.mailroom.desk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.HostileText;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;

/** What every implementation of {@link StoryBook} does. */
public abstract class StoryBookContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final String MAIL = "mail@customer.example";

    /** A book without a story in it. */
    protected abstract StoryBook stories();

    @Test
    void anEntryShouldComeBackAsItWasWritten() {
        StoryEntry full = entry(7, MAIL, NOON, "a person's mail");
        StoryEntry bare = new StoryEntry(
                TestIds.next(), NOON, "acme", Optional.of(7L), Optional.empty(), "", Verb.CLAIMED, "anna has it");
        stories().write(List.of(full, bare));

        assertThat(stories().ofCase(7)).containsExactly(full, bare);
        assertThat(stories().ofMessage(MAIL)).containsExactly(full);
    }

    @Test
    void anEntryWithoutACaseShouldBeFoundByItsMail() {
        StoryEntry entry = new StoryEntry(
                TestIds.next(), NOON, "acme", Optional.empty(), Optional.of(MAIL), "Mail1", Verb.RECEIVED, "came");
        stories().write(List.of(entry));

        assertThat(stories().ofMessage(MAIL)).containsExactly(entry);
        assertThat(stories().ofMessage("other@customer.example")).isEmpty();
        assertThat(stories().ofCase(0)).isEmpty();
    }

    @Test
    void entriesShouldComeInTheOrderInWhichTheyHappened() {
        StoryEntry third = entry(7, MAIL, NOON.plusMillis(2), "third");
        StoryEntry first = entry(7, MAIL, NOON, "first");
        StoryEntry second = entry(7, MAIL, NOON, "second");
        stories().write(List.of(third, second));
        stories().write(List.of(first));

        assertThat(stories().ofCase(7)).extracting(StoryEntry::words).containsExactly("first", "second", "third");
        assertThat(stories().ofMessage(MAIL)).extracting(StoryEntry::words).containsExactly("first", "second", "third");
    }

    @Test
    void anEntryThatIsKnownShouldStayAsItIsAndTheOthersBeAdded() {
        StoryEntry known = entry(7, MAIL, NOON, "as it was");
        stories().write(List.of(known));
        StoryEntry changed = new StoryEntry(
                known.id(), NOON, "acme", known.caseId(), known.messageId(), "Mail1", Verb.FAILED, "otherwise");
        StoryEntry added = entry(7, MAIL, NOON, "added");

        stories().write(List.of(changed, added));
        stories().write(List.of());

        assertThat(stories().ofCase(7)).containsExactly(known, added);
    }

    @Test
    void entriesBehindOnesThatAreKnownShouldBeAdded() {
        StoryEntry first = entry(7, MAIL, NOON, "first");
        StoryEntry second = entry(7, MAIL, NOON, "second");
        StoryEntry third = entry(7, MAIL, NOON, "third");
        stories().write(List.of(first));
        stories().write(List.of(second));

        stories().write(List.of(first, second, third));
        stories().write(List.of(second, third));

        assertThat(stories().ofCase(7)).containsExactly(first, second, third);
        assertThat(stories().ofMessage(MAIL)).containsExactly(first, second, third);
    }

    @Test
    void aStoryThatEightThreadsWriteAtOnceShouldBeThereOnce() throws Exception {
        List<StoryEntry> story = List.of(entry(7, MAIL, NOON, "one"), entry(7, MAIL, NOON, "two"));

        Race.of(8, i -> () -> {
            stories().write(story);
            return i;
        });

        assertThat(stories().ofCase(7)).containsExactlyElementsOf(story);
    }

    @Test
    void aStoryShouldBeBounded() {
        List<StoryEntry> story = new ArrayList<>();
        for (int i = 0; i <= StoryBook.MOST_ENTRIES; i++) {
            story.add(entry(7, MAIL, NOON.plusMillis(i), "entry " + i));
        }
        stories().write(story);

        assertThat(stories().ofCase(7)).containsExactlyElementsOf(story.subList(0, StoryBook.MOST_ENTRIES));
        assertThat(stories().ofMessage(MAIL)).hasSize(StoryBook.MOST_ENTRIES);
    }

    @Test
    void aLongMessageIdShouldBeToldApartToItsEnd() {
        String start = "\u00e9".repeat(997);
        StoryEntry one = entry(7, start + "1", NOON, "one");
        stories().write(List.of(one, entry(7, start + "2", NOON, "two")));

        assertThat(stories().ofMessage(start + "1")).containsExactly(one);
    }

    @Test
    void hostileTextShouldComeBackWholeOrMended() {
        for (String text : HostileText.SAMPLES) {
            StoryEntry entry = new StoryEntry(
                    TestIds.next(),
                    NOON,
                    "acme",
                    Optional.of(TestIds.next()),
                    Optional.of(text + "@hostile"),
                    text,
                    Verb.RECEIVED,
                    text.repeat(10));
            stories().write(List.of(entry));

            assertThat(stories().ofCase(entry.caseId().orElseThrow()))
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(HostileText.mended(kept.words())).isEqualTo(HostileText.mended(entry.words()));
                        assertThat(HostileText.mended(kept.mailName())).isEqualTo(HostileText.mended(text));
                        assertThat(stories().ofMessage(text + "@hostile")).contains(kept);
                    });
        }
    }

    private static StoryEntry entry(long caseId, String messageId, Instant at, String words) {
        return new StoryEntry(
                TestIds.next(),
                at,
                "acme",
                Optional.of(caseId),
                Optional.of(messageId),
                "Mail1",
                Verb.RECOGNISED,
                words);
    }
}
