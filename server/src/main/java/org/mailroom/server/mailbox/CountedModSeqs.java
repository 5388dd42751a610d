package org.mailroom.server.mailbox;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.james.mailbox.ModSeq;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;

/** Mod-sequences counted in memory. */
public final class CountedModSeqs extends JPAModSeqProvider {
    private final MessageNumbers numbers;
    private final NumberTaken taken;

    /** @param taken writes what was given */
    public CountedModSeqs(EntityManagerFactory database, MessageNumbers numbers, NumberTaken taken) {
        super(database);
        this.numbers = numbers;
        this.taken = taken;
    }

    @Override
    public ModSeq highestModSeq(Mailbox mailbox) throws MailboxException {
        return highestModSeq(mailbox.getMailboxId());
    }

    @Override
    public ModSeq highestModSeq(MailboxId mailbox) throws MailboxException {
        return ModSeq.of(numbers.last((JPAId) mailbox).modSeq());
    }

    @Override
    public ModSeq highestModSeq(MailboxId mailbox, EntityManager manager) {
        try {
            return highestModSeq(mailbox);
        } catch (MailboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ModSeq nextModSeq(Mailbox mailbox) throws MailboxException {
        return nextModSeq(mailbox.getMailboxId());
    }

    @Override
    public ModSeq nextModSeq(MailboxId mailbox) throws MailboxException {
        long modSeq = numbers.nextModSeq((JPAId) mailbox);
        taken.of((JPAId) mailbox);
        return ModSeq.of(modSeq);
    }
}
