package org.mailroom.desk.sending;

import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/** The server's delivery, for mail that the desk writes by itself. */
@FunctionalInterface
public interface Outgoing {
    /**
     * Hands a mail to delivery. The same mail name twice is one mail.
     *
     * @param desk the desk's id
     * @param caseId its case
     * @param sender the envelope sender, to which it comes back
     * @param mailName the name under which the server delivers it
     */
    void send(
            String desk, long caseId, RawMessage message, EmailAddress sender, EmailAddress recipient, String mailName);
}
