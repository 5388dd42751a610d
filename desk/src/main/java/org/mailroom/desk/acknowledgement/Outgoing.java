package org.mailroom.desk.acknowledgement;

import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/** The server's delivery, for mail that the desk writes by itself. */
@FunctionalInterface
public interface Outgoing {
    /**
     * Hands a mail to delivery, with the null sender (RFC 5321 section 4.5.5).
     *
     * @param mailName the name under which the server delivers it
     */
    void send(RawMessage message, EmailAddress recipient, String mailName);
}
