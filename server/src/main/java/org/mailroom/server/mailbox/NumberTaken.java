package org.mailroom.server.mailbox;

import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;

/** Is told that a number of a mailbox was given away, and has to be written. */
@FunctionalInterface
public interface NumberTaken {
    /** Of this mailbox. */
    void of(JPAId mailbox) throws MailboxException;
}
