package org.mailroom.benchmarks.leanstore;

import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.store.mail.MessageMapper;

/** Messages by the prototype; folders, subscriptions and annotations stay James's. */
final class LeanMapperFactory extends JPAMailboxSessionMapperFactory {
    private final DataSource database;

    /** @param database the same as the entities' */
    LeanMapperFactory(EntityManagerFactory entities, DataSource database) {
        super(entities, new JPAUidProvider(entities), new JPAModSeqProvider(entities));
        this.database = database;
    }

    @Override
    public MessageMapper createMessageMapper(MailboxSession session) {
        return new LeanMessageMapper(database);
    }
}
