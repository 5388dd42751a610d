package org.mailroom.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class StoryPageTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int COLUMN = 16_000;

    @Test
    void whatIsWrittenTogetherAboutOneMailShouldBeOnePage() {
        StoryEntry other = entry(4, "of another case", 8);

        assertThat(StoryPage.of(List.of(entry(3, "third", 7), other, entry(1, "first", 7), entry(1, "again", 7))))
                .containsExactly(
                        new StoryPage(List.of(entry(1, "first", 7), entry(3, "third", 7))),
                        new StoryPage(List.of(other)));
    }

    @Test
    void noPageShouldBeLongerThanItsColumn() {
        Verb longest = Set.of(Verb.values()).stream()
                .max((one, two) -> one.name().length() - two.name().length())
                .orElseThrow();
        List<StoryEntry> entries = LongStream.range(0, 100)
                .mapToObj(id -> new StoryEntry(
                        id * (Long.MAX_VALUE / 100),
                        Instant.ofEpochMilli(id % 2 == 0 ? 0 : 8_000_000_000_000_000L),
                        "acme",
                        Optional.of(7L),
                        Optional.empty(),
                        "Mail1",
                        longest,
                        "w".repeat(StoryEntry.LONGEST_WORDS)))
                .toList();

        List<StoryPage> pages = StoryPage.of(entries);

        assertThat(pages.stream().flatMap(page -> page.entries().stream())).containsExactlyElementsOf(entries);
        assertThat(pages).allSatisfy(page -> assertThat(text(page)).hasSizeLessThanOrEqualTo(COLUMN));
    }

    @Test
    void aLineShouldHaveNumbersFromItsPageOn() {
        assertThat(text(new StoryPage(List.of(entry(100, "so, as it is", 7), entry(136, "", 7)))))
                .isEqualTo("0 0 FILED so, as it is\n10 10 FILED ");
    }

    private static String text(StoryPage page) {
        Object[] row = page.row();
        return String.valueOf(row[row.length - 1]);
    }

    private static StoryEntry entry(long id, String words, long caseId) {
        return new StoryEntry(
                id, NOON.plusMillis(id), "acme", Optional.of(caseId), Optional.empty(), "Mail1", Verb.FILED, words);
    }
}
