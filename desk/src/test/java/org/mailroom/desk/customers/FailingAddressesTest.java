package org.mailroom.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.EmailAddress;

class FailingAddressesTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryAddressBook book = new InMemoryAddressBook();
    private final FailingAddresses failing = new FailingAddresses(book);

    @Test
    @DisplayName("B09 no such user marks an address at once, with date, reason and code in words")
    void unknownUserShouldMarkAtOnce() {
        fail("mail-1", NOON, "5.1.1", "unknown user");

        assertThat(mark(NOON.plusSeconds(1)))
                .contains("our mail to jane@customer.example failed on 2026-11-24: unknown user (5.1.1)");
    }

    @Test
    @DisplayName("B09 other hard bounces mark an address when there are enough of them")
    void hardBouncesShouldMarkWhenThereAreEnough() {
        fail("mail-1", NOON, "5.2.1", "mailbox closed");
        assertThat(mark(NOON.plusSeconds(1))).isEmpty();

        fail("mail-2", NOON.plusSeconds(2), "5.2.1", "mailbox closed");
        assertThat(mark(NOON.plusSeconds(3))).get().asString().contains("failed 2 times");
    }

    @Test
    @DisplayName("B09 the mark ends with the time in which bounces count")
    void markShouldEndWithItsTime() {
        fail("mail-1", NOON, "5.1.1", "unknown user");

        assertThat(mark(NOON.plus(Duration.ofDays(60)).minusMillis(1))).isPresent();
        assertThat(mark(NOON.plus(Duration.ofDays(60)))).isEmpty();
    }

    @Test
    @DisplayName("B09 a mail that is taken lifts the mark a day later, if no failure is reported meanwhile")
    void acceptedMailShouldLiftTheMarkAfterADay() {
        fail("mail-1", NOON, "5.1.1", "unknown user");
        book.accepted("support", JANE, NOON.plusSeconds(10));

        assertThat(mark(NOON.plusSeconds(11))).isPresent();
        assertThat(mark(NOON.plusSeconds(10).plus(Duration.ofDays(1)))).isEmpty();

        fail("mail-2", NOON.plusSeconds(20), "5.1.1", "unknown user");
        assertThat(mark(NOON.plusSeconds(10).plus(Duration.ofDays(1)))).isPresent();
    }

    private void fail(String mail, Instant at, String status, String reason) {
        book.failed("support", new AddressFailure(JANE, mail, at, Optional.of(status), reason));
    }

    private Optional<String> mark(Instant now) {
        return failing.mark(SampleDesk.support(), JANE, now);
    }
}
