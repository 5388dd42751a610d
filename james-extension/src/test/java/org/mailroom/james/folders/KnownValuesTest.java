package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void allShouldBeForgottenBeforeItIsTooMuch() {
        known.of(FOLDER, "X", List.of(ONE)).put(ONE, Optional.of("value"));
        known.of(FOLDER, "Y", List.of(ONE)).put(ONE, Optional.of("value"));

        assertThat(known.of(FOLDER, "X", List.of(ONE))).isEmpty();
    }
}
