package org.mailroom.server.mailbox;

import javax.inject.Inject;
import javax.persistence.EntityManagerFactory;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.store.mail.MailboxMapper;
import org.apache.james.mailbox.store.mail.MessageMapper;

/** Reaches James's database for a session, with messages that always fit into it. */
public final class FittingMapperFactory extends JPAMailboxSessionMapperFactory {
    private final EntityManagerFactory database;
    private final JPAUidProvider uids;
    private final JPAModSeqProvider modSeqs;
    private final MessageNumbers numbers;
    private final RememberedMailboxes mailboxes = new RememberedMailboxes();

    @Inject
    FittingMapperFactory(
            EntityManagerFactory database, JPAUidProvider uids, JPAModSeqProvider modSeqs, MessageNumbers numbers) {
        super(database, uids, modSeqs);
        this.numbers = numbers;
        this.database = database;
        this.uids = uids;
        this.modSeqs = modSeqs;
    }

    @Override
    public MailboxMapper createMailboxMapper(MailboxSession session) {
        return numbers.areOurs()
                ? new RememberingMailboxMapper(database, mailboxes)
                : super.createMailboxMapper(session);
    }

    @Override
    public MessageMapper createMessageMapper(MailboxSession session) {
        TakenNumbers taken = new TakenNumbers(numbers);
        return numbers.areOurs()
                ? new FittingMessageMapper(
                        new CountedUids(database, numbers, taken),
                        new CountedModSeqs(database, numbers, taken),
                        database,
                        taken)
                : new FittingMessageMapper(uids, modSeqs, database, taken);
    }
}
