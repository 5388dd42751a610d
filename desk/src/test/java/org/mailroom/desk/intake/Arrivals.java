package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.Mails;

/** Arrivals of literal mails at {@code desk@acme.example}. */
final class Arrivals {
    static final EmailAddress DESK = EmailAddress.of("desk@acme.example");
    static final OwnIdentity OWN = OwnIdentity.of(DESK).withMessageIdHosts("mailroom.acme.example");
    private static final List<EmailAddress> RECIPIENTS = List.of(DESK);

    private Arrivals() {}

    /** From the envelope sender that Return-Path names, else the author's address. */
    static Arrival of(String mail) {
        return of(Mails.read(mail), OWN);
    }

    static Arrival of(String mail, OwnIdentity own) {
        return of(Mails.read(mail), own);
    }

    static Arrival of(MailMessage message, OwnIdentity own) {
        return new Arrival(message, envelope(message), own);
    }

    static Arrival withNullSender(String mail) {
        return new Arrival(Mails.read(mail), Envelope.nullSender(RECIPIENTS), OWN);
    }

    static Arrival sentBy(String sender, String mail) {
        return new Arrival(Mails.read(mail), Envelope.of(EmailAddress.of(sender), RECIPIENTS), OWN);
    }

    static Recognition recognise(String mail) {
        return new Recogniser().recognise(of(mail));
    }

    private static Envelope envelope(MailMessage message) {
        Optional<String> path = message.field("Return-Path");
        Optional<EmailAddress> author = message.from().map(Mailbox::address);
        Optional<EmailAddress> sender = path.isPresent()
                ? EmailAddress.parse(path.get().replace("<", "").replace(">", ""))
                : author;
        return sender.map(address -> Envelope.of(address, RECIPIENTS))
                .orElseGet(
                        () -> path.isPresent() ? Envelope.nullSender(RECIPIENTS) : Envelope.unknownSender(RECIPIENTS));
    }
}
