package org.mailroom.desk.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.intake.ForgedFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

/**
 * A mail to explain, and what is said about its way.
 *
 * @param raw the message, for instance from a file
 * @param from the envelope sender, empty text or {@code <>} for the null sender; without it {@code Return-Path}, else
 *     {@code From} is believed
 * @param to the envelope recipients; without any, everybody in {@code To}, {@code Cc} and {@code Bcc}
 */
public record Sample(RawMessage raw, Optional<String> from, List<EmailAddress> to) {
    public Sample {
        to = List.copyOf(to);
    }

    /** The message as the server would look at it on its way in: without fields that only Mailroom may write. */
    public MailMessage arrived() {
        return MailMessage.read(ForgedFields.removedFrom(raw));
    }

    /** The message as it was submitted. */
    MailMessage submitted() {
        return MailMessage.read(raw);
    }

    /** Everybody it is for. */
    public List<EmailAddress> recipients() {
        if (!to.isEmpty()) {
            return to;
        }
        MailMessage message = submitted();
        return Stream.of(message.to(), message.cc(), message.mailboxes("Bcc"))
                .flatMap(List::stream)
                .map(Mailbox::address)
                .distinct()
                .toList();
    }

    /** The envelope with these of the recipients. */
    public Envelope envelope(List<EmailAddress> recipients) {
        MailMessage message = submitted();
        Optional<String> given = from.or(() -> message.field("Return-Path"))
                .map(text -> text.strip().replaceAll("^<|>$", ""));
        if (given.filter(String::isEmpty).isPresent()) {
            return Envelope.nullSender(recipients);
        }
        return given.flatMap(EmailAddress::parse)
                .or(() -> message.from().map(Mailbox::address))
                .map(sender -> Envelope.of(sender, recipients))
                .orElseGet(() -> Envelope.unknownSender(recipients));
    }
}
