package org.mailroom.desk.filing;

import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;

/** Where mail enters the desk that one of its people put into a queue folder. */
@FunctionalInterface
public interface Adopting {
    /**
     * Gives the mail to the desk, durably.
     *
     * @param by who put it there
     * @param queue the queue it was put into
     * @throws RuntimeException if the server did not take it
     */
    void adopt(Envelope envelope, RawMessage message, AgentMark by, String queue);
}
