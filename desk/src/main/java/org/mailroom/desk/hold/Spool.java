package org.mailroom.desk.hold;

import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/** The mail server's own queues, as far as the release of held replies needs them. */
public interface Spool {
    /** Hands a claimed reply to the server at the processor of released mail, under {@link #mailName}. */
    void submit(HeldReply reply, byte[] content);

    /** Whether the queue of outgoing mail holds a mail whose name begins like this. */
    boolean delivering(String mailName);

    /**
     * Hands a reply of which nobody knows whether it arrived to the outgoing queue once more, for these recipients.
     *
     * @param order what it is sent again by: the same order twice is one mail
     */
    void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content);

    /** The server's name of this lease of the reply; another lease has another name. */
    static String mailName(HeldReply reply) {
        return "mailroom-" + reply.id() + "-" + reply.token();
    }
}
