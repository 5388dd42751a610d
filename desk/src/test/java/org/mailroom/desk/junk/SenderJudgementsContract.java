package org.mailroom.desk.junk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.EmailAddress;

/** What every implementation of {@link SenderJudgements} does. */
public abstract class SenderJudgementsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final EmailAddress SELLER = EmailAddress.of("Seller@shop.example");

    /** The judgements to test; none was made when a test begins. */
    protected abstract SenderJudgements judgements();

    @Test
    @DisplayName("C10 the last word on a sender counts, at the desk where it was said")
    void lastWordShouldCount() {
        assertThat(judgements().any("support")).isFalse();
        assertThat(judgements().of("support", SELLER)).isEmpty();

        SenderJudgement junk = new SenderJudgement("support", SELLER, true, "sue", NOON);
        judgements().judge(junk);
        assertThat(judgements().of("support", SELLER)).contains(junk);
        assertThat(judgements().any("support")).isTrue();

        SenderJudgement none = new SenderJudgement("support", SELLER, false, "anna", NOON.plusSeconds(1));
        judgements().judge(none);
        assertThat(judgements().of("support", SELLER)).contains(none);
        assertThat(judgements().of("billing", SELLER)).isEmpty();
        assertThat(judgements().any("billing")).isFalse();
    }
}
