package org.mailroom.mailets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/** A mail of the server as bytes and envelope, the only form in which the desk reads it. */
public final class MailBytes {
    private MailBytes() {}

    /** The bytes of the message as they are now. */
    public static RawMessage of(Mail mail) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(1024, mail.getMessageSize()));
        try {
            mail.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("the message of mail " + mail.getName() + " cannot be read", e);
        }
        return RawMessage.of(bytes.toByteArray());
    }

    /** Gives the mail these bytes as its message. */
    public static void replace(Mail mail, RawMessage message) throws MessagingException {
        mail.setMessage(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.bytes())));
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
