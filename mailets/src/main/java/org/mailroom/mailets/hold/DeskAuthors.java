package org.mailroom.mailets.hold;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.mailets.MailBytes;

/** Tells mail in the name of a desk, or of somebody who works at one, from all other mail of the server. */
public final class DeskAuthors {
    /** Whom a mail is from (RFC 5322 sections 3.6.2 and 3.6.6); each may name several, and stand there twice. */
    private static final List<String> AUTHORS = List.of("From", "Sender", "Resent-From", "Resent-Sender");

    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public DeskAuthors(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    /**
     * Whether its envelope sender, its login or any field that says whom it is from names a desk or its people.
     *
     * @throws MessagingException when the mail cannot be read
     */
    public boolean wrote(Mail mail) throws MessagingException {
        MailroomConfiguration desks = configuration.get();
        return senders(mail)
                .anyMatch(address -> desks.deskFor(address).isPresent()
                        || desks.deskByReviewAccount(address.withoutDetail()).isPresent()
                        || !desks.desksOf(address.withoutDetail()).isEmpty());
    }

    private static Stream<EmailAddress> senders(Mail mail) throws MessagingException {
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        return Stream.of(
                        MailBytes.envelope(mail).sender().stream(),
                        login(mail),
                        AUTHORS.stream()
                                .flatMap(field -> message.mailboxes(field).stream())
                                .map(Mailbox::address))
                .flatMap(addresses -> addresses);
    }

    private static Stream<EmailAddress> login(Mail mail) {
        return AttributeUtils.getValueAndCastFromMail(mail, Mail.SMTP_AUTH_USER, String.class)
                .flatMap(EmailAddress::parse)
                .stream();
    }
}
