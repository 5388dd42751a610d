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
 * @param trial until when all of this person's replies are reviewed
 * @param duty what the person can do and when
 */
public record Person(String name, EmailAddress account, ReviewRate review, Trial trial, Set<String> queues, Duty duty) {

    public Person {
        queues = Set.copyOf(queues);
    }

    /** Somebody who is always there, without particular skills and limits. */
    public Person(String name, EmailAddress account, ReviewRate review, Set<String> queues) {
        this(name, account, review, queues, Duty.USUAL);
    }

    /** Somebody who is not new. */
    public Person(String name, EmailAddress account, ReviewRate review, Set<String> queues, Duty duty) {
        this(name, account, review, Trial.NONE, queues, duty);
    }

    /** Whether the person works on this queue. */
    public boolean worksOn(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
