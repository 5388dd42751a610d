package org.mailroom.desk.reply;

import java.util.List;
import org.mailroom.desk.cases.NoteAddress;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;

/**
 * The envelope recipients of an agent's mail, sorted.
 *
 * @param inside colleagues and addresses of the desk: what goes to them never leaves the company
 * @param outside everybody else
 */
public record Recipients(List<EmailAddress> inside, List<EmailAddress> outside) {
    public Recipients {
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
    }

    /** Sorts: inside is who has the domain of one of the desk's addresses or works at the desk. */
    public static Recipients sort(DeskConfiguration desk, List<EmailAddress> recipients) {
        return new Recipients(
                recipients.stream().filter(r -> inside(desk, r)).toList(),
                recipients.stream().filter(r -> !inside(desk, r)).toList());
    }

    /** Those that are for notes or experts, whose mail goes to nobody else outside. */
    public static List<EmailAddress> internal(DeskConfiguration desk, List<EmailAddress> recipients) {
        return recipients.stream()
                .filter(recipient -> desk.owns(recipient) && NoteAddress.isMeant(recipient)
                        || ExpertAddress.isMeant(desk, recipient))
                .toList();
    }

    /** Those whose mail goes to nobody else outside: {@link #internal} ones, and where the desk takes experts' answers. */
    public static List<EmailAddress> together(DeskConfiguration desk, List<EmailAddress> recipients) {
        List<EmailAddress> internal = internal(desk, recipients);
        return recipients.stream()
                .filter(recipient -> internal.contains(recipient) || takesAnswers(desk, recipient))
                .toList();
    }

    private static boolean takesAnswers(DeskConfiguration desk, EmailAddress recipient) {
        return desk.owns(recipient)
                && recipient.detail().filter(ReplyTokens::isOfQuestion).isPresent();
    }

    /** Whether this address belongs to the company that the desk serves. */
    public static boolean inside(DeskConfiguration desk, EmailAddress address) {
        return desk.owns(address)
                || desk.person(address).isPresent()
                || desk.addresses().stream().anyMatch(own -> own.domain().equals(address.domain()))
                || desk.account().domain().equals(address.domain());
    }
}
