package org.mailroom.desk.configuration;

/** What becomes of an answer to a mail that another agent has answered already. */
public enum CollisionAction {
    /** It waits in {@code Collisions} until its author or a supervisor decides. */
    PARK,
    /** It goes its way, and its author is told. */
    NOTE,
    /** Nothing is looked for. */
    OFF
}
