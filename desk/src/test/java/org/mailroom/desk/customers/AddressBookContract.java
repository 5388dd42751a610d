package org.mailroom.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.message.EmailAddress;

/** What every implementation of {@link AddressBook} does. */
public abstract class AddressBookContract {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final EmailAddress JOHN = EmailAddress.of("john@customer.example");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The book to test; it is empty when a test begins. */
    protected abstract AddressBook book();

    @Test
    @DisplayName("B09 failures of an address are kept, latest first, with code and reason")
    void shouldKeepFailuresLatestFirst() {
        AddressFailure first = failure(JANE, "mail-1", NOON);
        AddressFailure second =
                new AddressFailure(JANE, "mail-2", NOON.plusMillis(1), Optional.empty(), "mailbox closed");

        assertThat(book().failed("support", first)).isTrue();
        assertThat(book().failed("support", second)).isTrue();

        AddressHistory history = book().history("support", JANE, Instant.EPOCH);
        assertThat(history.failures()).containsExactly(second, first);
        assertThat(history.acceptedAt()).isEmpty();
    }

    @Test
    @DisplayName("B09 a mail that failed counts once, however often it is reported")
    void shouldCountAMailOnce() {
        book().failed("support", failure(JANE, "mail-1", NOON));

        assertThat(book().failed("support", failure(JANE, "mail-1", NOON.plusSeconds(60))))
                .isFalse();
        assertThat(book().history("support", JANE, Instant.EPOCH).failures()).hasSize(1);
    }

    @Test
    void shouldKeepDesksAndAddressesApart() {
        book().failed("support", failure(JANE, "mail-1", NOON));

        assertThat(book().history("returns", JANE, Instant.EPOCH).failures()).isEmpty();
        assertThat(book().history("support", JOHN, Instant.EPOCH).failures()).isEmpty();
        assertThat(book().failed("support", failure(JOHN, "mail-1", NOON))).isTrue();
    }

    @Test
    void shouldAnswerOnlyFailuresLaterThanTheGivenMoment() {
        book().failed("support", failure(JANE, "mail-1", NOON));
        book().failed("support", failure(JANE, "mail-2", NOON.plus(Duration.ofDays(1))));

        assertThat(book().history("support", JANE, NOON.minusMillis(1)).failures())
                .hasSize(2);
        assertThat(book().history("support", JANE, NOON).failures()).hasSize(1);
        assertThat(book().history("support", JANE, NOON.plus(Duration.ofDays(1)))
                        .failures())
                .isEmpty();
    }

    @Test
    void shouldAnswerNoMoreThanTheMost() {
        for (int i = 0; i < AddressBook.MOST_FAILURES + 5; i++) {
            book().failed("support", failure(JANE, "mail-" + i, NOON.plusMillis(i)));
        }

        assertThat(book().history("support", JANE, Instant.EPOCH).failures())
                .hasSize(AddressBook.MOST_FAILURES)
                .first()
                .extracting(AddressFailure::at)
                .isEqualTo(NOON.plusMillis(AddressBook.MOST_FAILURES + 4));
    }

    @Test
    @DisplayName("B09 a later mail that is taken is kept, until the next failure")
    void shouldKeepTheLastMailTakenUntilTheNextFailure() {
        book().failed("support", failure(JANE, "mail-1", NOON));
        book().accepted("support", JANE, NOON.plusSeconds(1));
        book().accepted("support", JANE, NOON.plusSeconds(2));

        assertThat(book().history("support", JANE, NOON).acceptedAt()).contains(NOON.plusSeconds(2));

        book().failed("support", failure(JANE, "mail-2", NOON.plusSeconds(3)));

        assertThat(book().history("support", JANE, NOON).acceptedAt()).isEmpty();
    }

    @Test
    void shouldKeepNothingOfAnAddressThatNeverFailed() {
        book().accepted("support", JANE, NOON);

        assertThat(book().history("support", JANE, Instant.EPOCH).acceptedAt()).isEmpty();
    }

    @Test
    @DisplayName("B09 what happened up to a moment is forgotten, of one desk alone")
    void shouldForgetWhatIsOld() {
        book().failed("support", failure(JANE, "mail-1", NOON));
        book().failed("support", failure(JANE, "mail-2", NOON.plusSeconds(1)));
        book().failed("support", failure(JOHN, "mail-1", NOON));
        book().failed("returns", failure(JOHN, "mail-1", NOON));
        book().accepted("support", JANE, NOON.plusSeconds(2));
        book().accepted("support", JOHN, NOON.plusSeconds(2));

        assertThat(book().forget("support", NOON.minusMillis(1))).isZero();
        assertThat(book().forget("support", NOON)).isEqualTo(2);

        AddressHistory jane = book().history("support", JANE, Instant.EPOCH);
        assertThat(jane.failures()).extracting(AddressFailure::mail).containsExactly("mail-2");
        assertThat(jane.acceptedAt()).isPresent();
        AddressHistory john = book().history("support", JOHN, Instant.EPOCH);
        assertThat(john.failures()).isEmpty();
        assertThat(john.acceptedAt()).isEmpty();
        assertThat(book().history("returns", JOHN, Instant.EPOCH).failures()).hasSize(1);
    }

    @Test
    @DisplayName("B09 no more is forgotten at once than the most, the oldest first")
    void shouldForgetTheOldestFirst() {
        for (int i = 0; i < AddressBook.MOST_FORGOTTEN + 3; i++) {
            book().failed("support", failure(JANE, "mail-" + i, NOON.minusMillis(i)));
        }

        assertThat(book().forget("support", NOON)).isEqualTo(AddressBook.MOST_FORGOTTEN);
        assertThat(book().history("support", JANE, Instant.EPOCH).failures())
                .extracting(AddressFailure::mail)
                .containsExactly("mail-0", "mail-1", "mail-2");
    }

    @Test
    void shouldCountAMailOnceWhenSeveralReportItAtOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            AddressFailure failure = failure(JANE, "mail-" + i, NOON);
            assertThat(Race.of(4, runner -> () -> book().failed("support", failure)))
                    .containsOnlyOnce(true);
        }
    }

    private static AddressFailure failure(EmailAddress address, String mail, Instant at) {
        return new AddressFailure(address, mail, at, Optional.of("5.1.1"), "unknown user");
    }
}
