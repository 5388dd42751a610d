package org.mailroom.desk.outbound;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * Where a reply is going.
 *
 * @param theCase our identifier of its case, where there is one yet
 * @param recipients who gets it, outside of the desk
 * @param people who took part in its case before
 * @param together addresses for internal mail to which it goes as well
 * @param question whether it is a question to experts, who may know what is internal
 */
public record Leaving(
        Optional<Long> theCase,
        List<EmailAddress> recipients,
        List<EmailAddress> people,
        List<EmailAddress> together,
        boolean question) {
    public Leaving {
        recipients = List.copyOf(recipients);
        people = List.copyOf(people);
        together = List.copyOf(together);
    }
}
