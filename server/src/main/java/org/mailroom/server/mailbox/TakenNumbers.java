package org.mailroom.server.mailbox;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;

/** Mailboxes of which a transaction has taken numbers that are not written yet. Not thread-safe, as a mapper is not. */
final class TakenNumbers implements NumberTaken {
    private final MessageNumbers numbers;
    private final Set<JPAId> mailboxes = new HashSet<>();

    TakenNumbers(MessageNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void of(JPAId mailbox) {
        mailboxes.add(mailbox);
    }

    /** Writes them with what the transaction writes. */
    void write(EntityManager transaction) throws MailboxException {
        for (JPAId mailbox : mailboxes) {
            numbers.write(mailbox, transaction);
        }
        mailboxes.clear();
    }

    /** They are not used. */
    void forget() {
        mailboxes.clear();
    }
}
