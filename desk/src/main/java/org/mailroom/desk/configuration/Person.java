package org.mailroom.desk.configuration;

import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * Somebody who works at a desk.
 *
 * @param name the folder {@code Agents/<name>} and the name in stories; one folder segment
 * @param account the person's own account, whose password opens the desk
 * @param review share of this person's replies that a supervisor sees before they leave
 * @param queues queues the person works on; empty: all of them
 */
public record Person(String name, EmailAddress account, ReviewRate review, Set<String> queues) {

    public Person {
        queues = Set.copyOf(queues);
    }
}
