package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * One address that a mail did not reach.
 *
 * @param address as we wrote to it where the report says so, else as it was when delivery failed
 * @param status enhanced status code (RFC 3463), e.g. {@code 5.1.1}
 * @param reasonClass one of the words of {@link BounceReason}
 */
public record FailedRecipient(EmailAddress address, Optional<String> status, String reasonClass) {
    /** The recipient with what the other side's answer tells. */
    public static FailedRecipient of(EmailAddress address, String answer) {
        String words = Words.plain(answer);
        Optional<String> status = StatusCode.in(words);
        return new FailedRecipient(
                address, status, BounceReasons.of(status, words).word());
    }

    /** Who was not reached, why, and whether for good. */
    public String words() {
        return address.readable() + ": " + reasonClass
                + status.map(code -> " (" + code + ")").orElse("")
                + (reason().severity() == Severity.HARD ? ", for good" : ", perhaps not for good");
    }

    /** Why it was not reached. */
    public BounceReason reason() {
        return BounceReason.ofWord(reasonClass);
    }
}
