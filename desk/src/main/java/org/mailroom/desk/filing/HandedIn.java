package org.mailroom.desk.filing;

import java.util.Optional;
import org.mailroom.desk.people.AgentMark;

/**
 * Who of the desk's people brought an inbound mail to the desk; nobody where it came from outside.
 *
 * @param by who submitted it under a login, or moved it
 * @param folder the folder of a queue or an agent into which it was put, with {@code /} between the parts; empty where it
 *     was submitted
 */
public record HandedIn(Optional<AgentMark> by, Optional<String> folder) {
    /** By nobody at the desk. */
    public static final HandedIn FROM_OUTSIDE = new HandedIn(Optional.empty(), Optional.empty());
}
