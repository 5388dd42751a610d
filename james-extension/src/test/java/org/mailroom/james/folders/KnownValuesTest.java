package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.inmemory.InMemoryId;
import org.apache.james.mailbox.model.MailboxId;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
    private static final MailboxId FOLDER = InMemoryId.of(1);
    private static final MessageUid ONE = MessageUid.of(1);
    private static final MessageUid TWO = MessageUid.of(2);

    private final KnownValues known = new KnownValues(2);

    @Test
    void whatWasReadShouldBeKnownInItsFolderAndFieldOnly() {
        known.of(FOLDER, "X", List.of(ONE)).put(ONE, Optional.of("value"));

        assertThat(known.of(FOLDER, "X", List.of(ONE))).containsEntry(ONE, Optional.of("value"));
        assertThat(known.of(FOLDER, "Y", List.of(ONE))).isEmpty();
        assertThat(known.of(InMemoryId.of(2), "X", List.of(ONE))).isEmpty();
    }

    @Test
    void whatHasLeftTheFolderShouldBeForgotten() {
        known.of(FOLDER, "X", List.of(ONE)).put(ONE, Optional.of("value"));

        assertThat(known.of(FOLDER, "X", List.of(TWO))).isEmpty();
    }

    @Test
    void anotherLookAtTheFolderShouldTakeNothingFromThisOne() throws Exception {
        known.of(FOLDER, "X", List.of(ONE)).put(ONE, Optional.of("one"));

        Map<MessageUid, String> values = known.values(FOLDER, "X", List.of(ONE, TWO), unknown -> {
            known.of(FOLDER, "X", List.of(TWO));
            return Map.of(TWO, Optional.of("two"));
        });

        assertThat(values).containsExactly(Map.entry(ONE, "one"), Map.entry(TWO, "two"));
    }

    @Test
    void allShouldBeForgottenBeforeItIsTooMuch() {
        known.of(FOLDER, "X", List.of(ONE)).put(ONE, Optional.of("value"));
        known.of(FOLDER, "Y", List.of(ONE)).put(ONE, Optional.of("value"));

        assertThat(known.of(FOLDER, "X", List.of(ONE))).isEmpty();
    }
}
