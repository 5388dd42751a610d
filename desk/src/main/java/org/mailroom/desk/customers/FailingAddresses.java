package org.mailroom.desk.customers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.BadAddressSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.BounceReason;
import org.mailroom.desk.message.EmailAddress;

/**
 * Which addresses our mail does not reach. An address is marked when its server says that there is no such mailbox, or
 * after some hard failures within a time. A mail that comes from the address lifts nothing, for who can send need not be
 * able to receive; a mail of ours that its server takes does, unless it is reported as failed within
 * {@link #SILENCE_MEANS_RECEIVED}.
 */
public final class FailingAddresses {
    /** So long after its server took a mail no failure must be reported for the mail to count as received. */
    public static final Duration SILENCE_MEANS_RECEIVED = Duration.ofDays(1);

    private final AddressBook book;

    public FailingAddresses(AddressBook book) {
        this.book = book;
    }

    /** Why the address is marked as one that our mail does not reach, in words; empty when it is not. */
    public Optional<String> mark(DeskConfiguration desk, EmailAddress address, Instant now) {
        BadAddressSettings settings = desk.intake().badAddress();
        AddressHistory history = book.history(desk.id(), address, now.minus(settings.within()));
        boolean received = history.acceptedAt()
                .map(at -> !at.plus(SILENCE_MEANS_RECEIVED).isAfter(now))
                .orElse(false);
        List<AddressFailure> failures = received ? List.of() : history.failures();
        boolean marked = failures.size() >= settings.afterBounces()
                || failures.stream().anyMatch(FailingAddresses::noSuchMailbox);
        return marked ? Optional.of(words(address, failures, desk.zone())) : Optional.empty();
    }

    /** Forgets some of the failures that no longer count; asked for at each new one, none stays for long. */
    public void forgetOld(DeskConfiguration desk, Instant now) {
        book.forget(desk.id(), now.minus(desk.intake().badAddress().within()));
    }

    private static boolean noSuchMailbox(AddressFailure failure) {
        return failure.status().map("5.1.1"::equals).orElse(false)
                || failure.reason().equals(BounceReason.UNKNOWN_USER.word());
    }

    private static String words(EmailAddress address, List<AddressFailure> failures, ZoneId zone) {
        AddressFailure last = failures.get(0);
        String times = failures.size() == 1 ? "" : failures.size() + " times, last ";
        return "our mail to " + address.readable() + " failed " + times + "on "
                + last.at().atZone(zone).toLocalDate() + ": " + last.reason()
                + last.status().map(status -> " (" + status + ")").orElse("");
    }
}
