package org.mailroom.desk.people;

/**
 * The person behind something done in a desk's mailbox.
 *
 * @param deskId the desk
 * @param name the person's name in the configuration, as it stands in stories
 * @param role what the person does there
 */
public record Actor(String deskId, String name, Role role) {}
