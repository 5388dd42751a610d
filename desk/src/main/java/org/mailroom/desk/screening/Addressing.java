package org.mailroom.desk.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * Whom a reply goes to, and who took part in its case before.
 *
 * @param recipients who gets it, outside of the desk
 * @param named the mailboxes of its To and Cc
 * @param people who took part before, the customer first; empty where the case is new or unknown
 * @param otherCases recipients who did not take part, with the number of a case of theirs
 */
public record Addressing(
        List<EmailAddress> recipients,
        List<Mailbox> named,
        List<EmailAddress> people,
        Map<EmailAddress, String> otherCases) {
    /** Nothing is known. */
    public static final Addressing UNKNOWN = new Addressing(List.of(), List.of(), List.of(), Map.of());

    public Addressing {
        recipients = List.copyOf(recipients);
        named = List.copyOf(named);
        people = List.copyOf(people);
        otherCases = Map.copyOf(otherCases);
    }

    /** A mail to these recipients in a case of these people. */
    public static Addressing of(
            MailMessage mail,
            List<EmailAddress> recipients,
            List<EmailAddress> people,
            Map<EmailAddress, String> otherCases) {
        List<Mailbox> named =
                Stream.concat(mail.to().stream(), mail.cc().stream()).toList();
        return new Addressing(recipients, named, people, otherCases);
    }

    /** The customer of the case. */
    public Optional<EmailAddress> customer() {
        return people.stream().findFirst();
    }

    /** Recipients who did not take part before; none where nobody is known. */
    public List<EmailAddress> strangers() {
        return people.isEmpty()
                ? List.of()
                : recipients.stream()
                        .filter(recipient -> people.stream().noneMatch(person -> same(person, recipient)))
                        .toList();
    }

    private static boolean same(EmailAddress one, EmailAddress other) {
        return one.asString().equalsIgnoreCase(other.asString());
    }
}
