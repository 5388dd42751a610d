package org.mailroom.desk.people;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * The name a person logs in to a desk's mailbox with: {@code anna/support@acme.example}, or
 * {@code anna@acme.example/help@client.example} when the two have different domains.
 *
 * @param person the person's own account, whose password is asked
 * @param mailbox the mailbox to open
 */
public record LoginName(EmailAddress person, EmailAddress mailbox) {
    /** Longest text read, in characters. */
    public static final int MAX_LENGTH = 2 * EmailAddress.MAX_LENGTH + 1;

    /** Whether this text is meant as a login to a desk, well formed or not: it has the separator. */
    public static boolean isMeantBy(String text, String separator) {
        return text.contains(separator);
    }

    /** The login name this text is; empty where it is none. The first separator counts. Never throws. */
    public static Optional<LoginName> parse(String text, String separator) {
        int place = text.indexOf(separator);
        if (place <= 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String left = text.substring(0, place);
        return EmailAddress.parse(text.substring(place + separator.length()))
                .flatMap(mailbox -> person(left, mailbox.domain()).map(person -> new LoginName(person, mailbox)));
    }

    /** The text a person types, the short form where there is one. */
    public String asText(String separator) {
        String left = person.domain().equals(mailbox.domain()) ? person.localPart() : person.asString();
        return left + separator + mailbox.asString();
    }

    private static Optional<EmailAddress> person(String left, String domain) {
        return EmailAddress.parse(left.contains("@") ? left : left + "@" + domain);
    }
}
