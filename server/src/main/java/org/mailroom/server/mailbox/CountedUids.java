package org.mailroom.server.mailbox;

import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;

/** UIDs counted in memory. */
public final class CountedUids extends JPAUidProvider {
    private final MessageNumbers numbers;
    private final NumberTaken taken;

    /** @param taken writes what was given */
    public CountedUids(EntityManagerFactory database, MessageNumbers numbers, NumberTaken taken) {
        super(database);
        this.numbers = numbers;
        this.taken = taken;
    }

    @Override
    public Optional<MessageUid> lastUid(Mailbox mailbox) throws MailboxException {
        long last = numbers.last((JPAId) mailbox.getMailboxId()).uid();
        return last == 0 ? Optional.empty() : Optional.of(MessageUid.of(last));
    }

    @Override
    public Optional<MessageUid> lastUid(Mailbox mailbox, EntityManager manager) throws MailboxException {
        return lastUid(mailbox);
    }

    @Override
    public MessageUid nextUid(Mailbox mailbox) throws MailboxException {
        return nextUid(mailbox.getMailboxId());
    }

    @Override
    public MessageUid nextUid(MailboxId mailbox) throws MailboxException {
        long uid = numbers.nextUid((JPAId) mailbox);
        taken.of((JPAId) mailbox);
        return MessageUid.of(uid);
    }
}
