package org.mailroom.desk.message;

import java.util.List;
import java.util.Optional;

/**
 * Who handed the mail over for whom (RFC 5321 MAIL FROM and RCPT TO), which the header may contradict.
 *
 * @param sender the reverse path, empty where it is null or not known
 * @param nullSender true for {@code MAIL FROM:<>}, which everything automatic uses
 * @param recipients the forward paths
 */
public record Envelope(Optional<EmailAddress> sender, boolean nullSender, List<EmailAddress> recipients) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a sender is given and said to be null
     */
    public Envelope {
        if (nullSender && sender.isPresent()) {
            throw new IllegalArgumentException("a null sender has no address");
        }
        recipients = List.copyOf(recipients);
    }

    public static Envelope of(EmailAddress sender, List<EmailAddress> recipients) {
        return new Envelope(Optional.of(sender), false, recipients);
    }

    /** The same from the same sender for others. */
    public Envelope to(List<EmailAddress> others) {
        return new Envelope(sender, nullSender, others);
    }

    public static Envelope nullSender(List<EmailAddress> recipients) {
        return new Envelope(Optional.empty(), true, recipients);
    }

    /** For mail that was fetched or dropped in, where nobody wrote the reverse path down. */
    public static Envelope unknownSender(List<EmailAddress> recipients) {
        return new Envelope(Optional.empty(), false, recipients);
    }
}
