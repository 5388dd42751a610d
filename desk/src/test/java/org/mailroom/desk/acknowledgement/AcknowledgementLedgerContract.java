package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link AcknowledgementLedger} does. */
public abstract class AcknowledgementLedgerContract {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final EmailAddress JOHN = EmailAddress.of("john@customer.example");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final byte[] MAIL = "Subject: received\r\n\r\nthank you\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The ledger to test; it knows nothing when a test begins. */
    protected abstract AcknowledgementLedger ledger();

    /** The work items among which it writes its orders, none of them there yet. */
    protected abstract WorkItems work();

    @Test
    @DisplayName("A01 a case is acknowledged to somebody once")
    void shouldGiveTheRightOnce() {
        assertThat(ledger().claimed("support", 7, JANE)).isFalse();
        assertThat(claim("support", 7, JANE, NOON)).isTrue();
        assertThat(claim("support", 7, JANE, NOON.plusSeconds(1))).isFalse();
        assertThat(ledger().claimed("support", 7, JANE)).isTrue();
    }

    @Test
    void shouldKeepDesksCasesAndPeersApart() {
        claim("support", 7, JANE, NOON);

        assertThat(claim("returns", 7, JANE, NOON)).isTrue();
        assertThat(claim("support", 8, JANE, NOON)).isTrue();
        assertThat(claim("support", 7, JOHN, NOON)).isTrue();
    }

    @Test
    @DisplayName("A01 of several who want to acknowledge a case at once, one does")
    void shouldGiveTheRightToOneOfSeveral() throws Exception {
        for (long theCase = 1; theCase <= 20; theCase++) {
            long id = theCase;
            assertThat(Race.of(4, runner -> () -> claim("support", id, JANE, NOON)))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    @DisplayName("A01 E06 the mail and the order to send it are kept with the right, and with no second one")
    void shouldKeepMailAndOrderWithTheRight() {
        WorkItem order = order();

        ledger().claim("support", 7, JANE, NOON, order, MAIL);
        claim("support", 7, JANE, NOON);

        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(order);
        assertThat(work().content(order.id())).contains(MAIL);
    }

    @Test
    @DisplayName("A12 the count of automatic mails is of one address, over all desks")
    void shouldCountMailsToAnAddressOverAllDesks() {
        claim("support", 1, JANE, NOON);
        claim("support", 2, JANE, NOON);
        claim("support", 2, JANE, NOON);
        claim("returns", 1, JANE, NOON);
        claim("support", 3, JOHN, NOON);

        assertThat(ledger().automaticMailsTo(JANE, NOON.minusSeconds(1))).isEqualTo(3);
        assertThat(ledger().automaticMailsTo(JOHN, NOON.minusSeconds(1))).isEqualTo(1);
        assertThat(ledger().automaticMailsTo(EmailAddress.of("nobody@customer.example"), NOON.minusSeconds(1)))
                .isZero();
    }

    @Test
    @DisplayName("A12 mails leave the window as it slides")
    void shouldCountOnlyMailsLaterThanTheGivenMoment() {
        claim("support", 1, JANE, NOON);
        claim("support", 2, JANE, NOON.plusMillis(1));
        claim("support", 3, JANE, NOON.plus(Duration.ofHours(1)));

        assertThat(ledger().automaticMailsTo(JANE, NOON.minusMillis(1))).isEqualTo(3);
        assertThat(ledger().automaticMailsTo(JANE, NOON)).isEqualTo(2);
        assertThat(ledger().automaticMailsTo(JANE, NOON.plusMillis(1))).isEqualTo(1);
        assertThat(ledger().automaticMailsTo(JANE, NOON.plus(Duration.ofHours(1))))
                .isZero();
    }

    private boolean claim(String desk, long caseId, EmailAddress peer, Instant at) {
        return ledger().claim(desk, caseId, peer, at, order(), MAIL);
    }

    private static WorkItem order() {
        return WorkItem.due(TestIds.next(), WorkKind.ACKNOWLEDGE, "support", 7, "how", NOON);
    }
}
