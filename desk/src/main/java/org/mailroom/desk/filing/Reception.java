package org.mailroom.desk.filing;

import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/** Where inbound mail enters the desk. */
@FunctionalInterface
public interface Reception {
    /**
     * Gives a mail to the desk as if it had just come, durably.
     *
     * @param handedIn who of the desk's people brought it when it came first
     * @param failures how often it came before and could not be processed
     * @throws RuntimeException if the server did not take it
     */
    void receive(Envelope envelope, RawMessage message, HandedIn handedIn, int failures);
}
