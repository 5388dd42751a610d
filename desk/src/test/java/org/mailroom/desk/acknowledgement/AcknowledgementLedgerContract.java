package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.message.EmailAddress;

/** What every implementation of {@link AcknowledgementLedger} does. */
public abstract class AcknowledgementLedgerContract {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final EmailAddress JOHN = EmailAddress.of("john@customer.example");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The ledger to test; it knows nothing when a test begins. */
    protected abstract AcknowledgementLedger ledger();

    @Test
    @DisplayName("A01 a case is acknowledged to somebody once")
    void shouldGiveTheRightOnce() {
        AcknowledgementLedger ledger = ledger();

        assertThat(ledger.claimed("support", 7, JANE)).isFalse();
        assertThat(ledger.claim("support", 7, JANE, NOON)).isTrue();
        assertThat(ledger.claim("support", 7, JANE, NOON.plusSeconds(1))).isFalse();
        assertThat(ledger.claimed("support", 7, JANE)).isTrue();
    }

    @Test
    void shouldKeepDesksCasesAndPeersApart() {
        AcknowledgementLedger ledger = ledger();
        ledger.claim("support", 7, JANE, NOON);

        assertThat(ledger.claim("returns", 7, JANE, NOON)).isTrue();
        assertThat(ledger.claim("support", 8, JANE, NOON)).isTrue();
        assertThat(ledger.claim("support", 7, JOHN, NOON)).isTrue();
    }

    @Test
    @DisplayName("A01 of several who want to acknowledge a case at once, one does")
    void shouldGiveTheRightToOneOfSeveral() throws Exception {
        AcknowledgementLedger ledger = ledger();
        for (long theCase = 1; theCase <= 20; theCase++) {
            long id = theCase;
            assertThat(Race.of(4, runner -> () -> ledger.claim("support", id, JANE, NOON)))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    @DisplayName("A12 the count of automatic mails is of one address, over all desks and kinds")
    void shouldCountMailsToAnAddressOverAllDesks() {
        AcknowledgementLedger ledger = ledger();
        ledger.sent("support", JANE, NOON, AutomaticMail.ACKNOWLEDGEMENT);
        ledger.sent("support", JANE, NOON, AutomaticMail.ACKNOWLEDGEMENT);
        ledger.sent("returns", JANE, NOON, AutomaticMail.PROGRESS_NOTICE);
        ledger.sent("support", JOHN, NOON, AutomaticMail.SURVEY);

        assertThat(ledger.automaticMailsTo(JANE, NOON.minusSeconds(1))).isEqualTo(3);
        assertThat(ledger.automaticMailsTo(JOHN, NOON.minusSeconds(1))).isEqualTo(1);
        assertThat(ledger.automaticMailsTo(EmailAddress.of("nobody@customer.example"), NOON.minusSeconds(1)))
                .isZero();
    }

    @Test
    @DisplayName("A12 mails leave the window as it slides")
    void shouldCountOnlyMailsLaterThanTheGivenMoment() {
        AcknowledgementLedger ledger = ledger();
        ledger.sent("support", JANE, NOON, AutomaticMail.ACKNOWLEDGEMENT);
        ledger.sent("support", JANE, NOON.plusMillis(1), AutomaticMail.ACKNOWLEDGEMENT);
        ledger.sent("support", JANE, NOON.plus(Duration.ofHours(1)), AutomaticMail.ACKNOWLEDGEMENT);

        assertThat(ledger.automaticMailsTo(JANE, NOON.minusMillis(1))).isEqualTo(3);
        assertThat(ledger.automaticMailsTo(JANE, NOON)).isEqualTo(2);
        assertThat(ledger.automaticMailsTo(JANE, NOON.plusMillis(1))).isEqualTo(1);
        assertThat(ledger.automaticMailsTo(JANE, NOON.plus(Duration.ofHours(1))))
                .isZero();
    }
}
