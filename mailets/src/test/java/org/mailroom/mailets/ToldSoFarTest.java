package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class ToldSoFarTest {
    private FakeMail mail;

    @BeforeEach
    void receive() throws Exception {
        mail = FakeMail.builder().name("Mail1").build();
    }

    @Test
    void keptEntriesShouldBeReadAsTheyWere() {
        List<StoryEntry> told = List.of(
                entry(1, Optional.empty(), Optional.of("an id\nwith a break@x"), "", Verb.RECEIVED),
                entry(2, Optional.of(-7L), Optional.empty(), "a word\tand more", Verb.OPENED));

        ToldSoFar.keep(mail, told);

        assertThat(ToldSoFar.read(mail, "support")).isEqualTo(told);
    }

    @Test
    void nothingShouldBeReadBeforeAndAfter() {
        assertThat(ToldSoFar.read(mail, "support")).isEmpty();

        ToldSoFar.keep(mail, List.of(entry(1, Optional.empty(), Optional.empty(), "words", Verb.RECEIVED)));
        ToldSoFar.forget(mail);

        assertThat(ToldSoFar.read(mail, "support")).isEmpty();
    }

    private static StoryEntry entry(
            long id, Optional<Long> theCase, Optional<String> messageId, String words, Verb verb) {
        Instant at = Instant.parse("2026-11-23T10:00:00.123Z");
        return new StoryEntry(id, at, "support", theCase, messageId, "Mail1", verb, words);
    }
}
