package org.mailroom.mailets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MimeMessageInputStream;
import org.apache.mailet.Mail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/** A mail of the server as bytes and envelope, the only form in which the desk reads it. */
public final class MailBytes {
    private MailBytes() {}

    /** The bytes of the message: those that came, but for header fields that a step has changed. */
    public static RawMessage of(Mail mail) throws MessagingException {
        return RawMessage.of(read(mail.getMessage()));
    }

    /**
     * The same of a message alone. They are read, not written by the message: the server writes each header anew, in
     * US-ASCII.
     */
    public static byte[] read(MimeMessage message) throws MessagingException {
        try (InputStream stream = new MimeMessageInputStream(message)) {
            byte[] bytes = stream.readAllBytes();
            HeaderBytes.putBack(message, bytes);
            return bytes;
        } catch (IOException e) {
            throw new MessagingException("the message's bytes cannot be read", e);
        }
    }

    /** Gives the mail these bytes as its message. */
    public static void replace(Mail mail, RawMessage message) throws MessagingException {
        mail.setMessage(ExactMessage.of(message));
    }

    /** Sender and recipients. Recipients that are no addresses to us are left out. */
    public static Envelope envelope(Mail mail) {
        List<EmailAddress> recipients = addresses(mail.getRecipients());
        Optional<EmailAddress> sender = mail.getMaybeSender().asOptional().flatMap(MailBytes::address);
        return sender.map(s -> Envelope.of(s, recipients)).orElseGet(() -> Envelope.nullSender(recipients));
    }

    /** The addresses in our form. */
    public static List<EmailAddress> addresses(Collection<MailAddress> addresses) {
        return addresses.stream()
                .map(MailBytes::address)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The address in our form, if it is one. */
    public static Optional<EmailAddress> address(MailAddress address) {
        return EmailAddress.parse(address.asString());
    }
}
