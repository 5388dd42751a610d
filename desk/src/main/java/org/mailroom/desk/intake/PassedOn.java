package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * A mail to the desk that one of its people submitted under a login.
 *
 * @param agent the person's name
 * @param forwarded the customer's mail inside, where the mail is for the desk alone and forwards one
 * @param acknowledged whether the customer of a forwarded mail gets an acknowledgement
 */
public record PassedOn(String agent, Optional<ForwardedMail> forwarded, boolean acknowledged) {
    /** A customer's mail that this person put into a queue folder as it is. */
    public static PassedOn adopted(String agent, MailMessage message, boolean acknowledged) {
        return new PassedOn(agent, message.from().map(author -> new ForwardedMail(author, message, "")), acknowledged);
    }

    /**
     * The mail of this person.
     *
     * @param inside whether an address is the desk's or one of its people's
     */
    public static PassedOn of(String agent, MailMessage message, Predicate<EmailAddress> inside, boolean acknowledged) {
        boolean forDeskAlone = Stream.concat(message.to().stream(), message.cc().stream())
                .map(Mailbox::address)
                .allMatch(inside);
        Optional<ForwardedMail> forwarded = !forDeskAlone
                ? Optional.empty()
                : ForwardedMail.in(message).stream()
                        .filter(mail -> !inside.test(mail.author().address()))
                        .findFirst();
        return new PassedOn(agent, forwarded, acknowledged);
    }
}
