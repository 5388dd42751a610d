package org.mailroom.desk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryEntryTest {
    @Test
    void wordsShouldStayOnOneLine() {
        assertThat(entry("a\r\nfiled b\u2028c\0d").words()).isEqualTo("a  filed b c d");
    }

    @Test
    void wordsShouldBeBounded() {
        assertThat(entry("x".repeat(5_000)).words()).hasSize(StoryEntry.LONGEST_WORDS);
        assertThat(entry("\ud83d\ude00".repeat(5_000)).words().length()).isLessThanOrEqualTo(StoryEntry.LONGEST_WORDS);
    }

    private static StoryEntry entry(String words) {
        return new StoryEntry(1, Instant.EPOCH, "support", Optional.empty(), Optional.empty(), "m", Verb.FILED, words);
    }
}
