package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
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
        assertThat(usage("support", 7, JANE).claimed()).isFalse();
        assertThat(claim("support", 7, JANE, NOON)).isTrue();
        assertThat(claim("support", 7, JANE, NOON.plusSeconds(1))).isFalse();
        assertThat(usage("support", 7, JANE).claimed()).isTrue();
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

        ledger().claim(claim("support", 7, JANE, NOON, "a"), AutomaticMail.ACKNOWLEDGEMENT, order, MAIL);
        claim("support", 7, JANE, NOON);

        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(order);
        assertThat(work().content(order.id())).contains(MAIL);
    }

    @Test
    @DisplayName("A12 the count of automatic mails is of one address, over all desks, and of its domain")
    void shouldCountMailsToAnAddressOverAllDesks() {
        claim("support", 1, JANE, NOON);
        claim("support", 2, JANE, NOON);
        claim("support", 2, JANE, NOON);
        claim("returns", 1, JANE, NOON);
        claim("support", 3, JOHN, NOON);

        assertThat(usage(JANE, NOON).lastHour()).isEqualTo(3);
        assertThat(usage(JOHN, NOON).lastDay()).isEqualTo(1);
        assertThat(usage(JOHN, NOON).domainLastHour()).isEqualTo(4);
        assertThat(usage(EmailAddress.of("nobody@else.example"), NOON)).isEqualTo(Usage.NONE);
    }

    @Test
    @DisplayName("A12 mails leave the windows as they slide")
    void shouldCountOnlyMailsOfTheWindow() {
        claim("support", 1, JANE, NOON);
        claim("support", 2, JANE, NOON.plusMillis(1));

        assertThat(usage(JANE, NOON.plus(Usage.HOUR).minusMillis(1)).lastHour()).isEqualTo(2);
        assertThat(usage(JANE, NOON.plus(Usage.HOUR)).lastHour()).isEqualTo(1);
        assertThat(usage(JANE, NOON.plus(Usage.HOUR)).domainLastHour()).isEqualTo(1);
        assertThat(usage(JANE, NOON.plus(Usage.HOUR).plusMillis(1)).lastHour()).isZero();
        assertThat(usage(JANE, NOON.plus(Usage.DAY)).lastDay()).isEqualTo(1);
        assertThat(usage(JANE, NOON.plus(Usage.DAY).plusMillis(1)).lastDay()).isZero();
    }

    @Test
    @DisplayName("A12 the same mail of the same sender to the same desk is known for a day")
    void shouldKnowARepeatedText() {
        claim("support", 1, JANE, NOON);

        assertThat(repeated("support", JANE, NOON.plusSeconds(1), "a")).isTrue();
        assertThat(repeated("support", JANE, NOON.plusSeconds(1), "b")).isFalse();
        assertThat(repeated("returns", JANE, NOON.plusSeconds(1), "a")).isFalse();
        assertThat(repeated("support", JOHN, NOON.plusSeconds(1), "a")).isFalse();
        assertThat(repeated("support", JANE, NOON.plus(Usage.DAY), "a")).isFalse();
    }

    @Test
    @DisplayName("A12 what a whole domain has had is counted only for whom it limits")
    void shouldNotCountTheDomainInVain() {
        claim("support", 1, JANE, NOON);

        assertThat(ledger().usage(new Claim("support", Optional.empty(), JANE, "z", NOON, true))
                        .domainLastHour())
                .isEqualTo(1);
        assertThat(ledger().usage(new Claim("support", Optional.empty(), JANE, "z", NOON, false))
                        .domainLastHour())
                .isZero();
    }

    @Test
    @DisplayName("A12 that the last mail for now was sent is known for a day")
    void shouldKnowTheLastMailForNow() {
        claim("support", 1, JANE, NOON);
        assertThat(usage(JANE, NOON).told()).isFalse();
        ledger().claim(claim("support", 2, JANE, NOON, "b"), AutomaticMail.LAST_ACKNOWLEDGEMENT, order(), MAIL);

        assertThat(usage(JANE, NOON).told()).isTrue();
        assertThat(usage(JOHN, NOON).told()).isFalse();
        assertThat(usage(JANE, NOON.plus(Usage.DAY)).told()).isFalse();
    }

    @Test
    @DisplayName("A12 all mails of a time are counted, and forgotten later; what was claimed is not")
    void shouldCountAllMailsOfATimeUntilTheyAreForgotten() {
        claim("support", 1, JANE, NOON);
        claim("support", 1, JOHN, NOON.plusSeconds(1));

        assertThat(ledger().automaticMails(NOON.minusMillis(1), NOON.plusSeconds(1)))
                .isEqualTo(2);
        assertThat(ledger().automaticMails(NOON, NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger().automaticMails(NOON.minusMillis(1), NOON)).isEqualTo(1);
        ledger().forget(NOON.plusSeconds(1));
        assertThat(ledger().automaticMails(NOON.minusMillis(1), NOON.plusSeconds(1)))
                .isEqualTo(1);
        assertThat(claim("support", 1, JANE, NOON)).isFalse();
    }

    @Test
    @DisplayName("A12 of several who stop the acknowledgements one does; a longer stop follows a shorter one")
    void shouldStopOnce() {
        assertThat(ledger().lastStop()).isEmpty();
        Stop first = new Stop(TestIds.next(), NOON, NOON.plusSeconds(60), 201);

        assertThat(ledger().stop(first)).isTrue();
        assertThat(ledger().stop(new Stop(TestIds.next(), NOON, NOON.plusSeconds(60), 202)))
                .isFalse();
        assertThat(ledger().lastStop()).contains(first);
        Stop longer = new Stop(TestIds.next(), NOON.plusSeconds(1), NOON.plusSeconds(61), 203);
        assertThat(ledger().stop(longer)).isTrue();
        assertThat(ledger().lastStop()).contains(longer);
        ledger().forget(NOON.plusSeconds(100));
        assertThat(ledger().lastStop()).isEmpty();
    }

    private boolean claim(String desk, long caseId, EmailAddress peer, Instant at) {
        return ledger().claim(claim(desk, caseId, peer, at, "a"), AutomaticMail.ACKNOWLEDGEMENT, order(), MAIL);
    }

    private static Claim claim(String desk, long caseId, EmailAddress peer, Instant at, String content) {
        return new Claim(desk, Optional.of(caseId), peer, content, at, true);
    }

    private Usage usage(String desk, long caseId, EmailAddress peer) {
        return ledger().usage(claim(desk, caseId, peer, NOON, "z"));
    }

    private Usage usage(EmailAddress peer, Instant at) {
        return ledger().usage(new Claim("support", Optional.empty(), peer, "z", at, true));
    }

    private boolean repeated(String desk, EmailAddress peer, Instant at, String content) {
        return ledger().usage(new Claim(desk, Optional.empty(), peer, content, at, true))
                .repeated();
    }

    private static WorkItem order() {
        return WorkItem.due(TestIds.next(), WorkKind.ACKNOWLEDGE, "support", 7, "how", NOON);
    }
}
