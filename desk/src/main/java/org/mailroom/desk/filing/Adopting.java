package org.mailroom.desk.filing;

import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;

/** Where mail enters the desk that one of its people put into the folder of a queue or an agent. */
@FunctionalInterface
public interface Adopting {
    /**
     * Gives the mail to the desk, durably.
     *
     * @param by who put it there
     * @param folder the folder it was put into
     * @throws RuntimeException if the server did not take it
     */
    void adopt(Envelope envelope, RawMessage message, AgentMark by, String folder);
}
