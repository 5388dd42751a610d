package org.mailroom.desk.people;

import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;

/**
 * A person's right to open a mailbox of a desk.
 *
 * @param deskId the desk
 * @param person who
 * @param mailbox the desk's account, or its review mailbox
 * @param role what the person does there
 */
public record Membership(String deskId, Person person, EmailAddress mailbox, Role role) {

    /** The name that opens the mailbox. */
    public LoginName loginName() {
        return new LoginName(person.account(), mailbox);
    }

    /** Who acts when this person does something in the mailbox. */
    public Actor actor() {
        return new Actor(deskId, person.name(), role);
    }
}
