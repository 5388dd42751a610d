package org.mailroom.benchmarks.leanstore;

import com.google.inject.Guice;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.openjpa.OpenJPAMessageFactory;
import org.apache.james.mailbox.jpa.openjpa.OpenJPAMessageFactory.AdvancedFeature;
import org.apache.james.mailbox.store.MessageFactory;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.mailroom.server.mailbox.FittingMapperFactory;
import org.mailroom.server.mailbox.MessageNumbers;

/** The stores of messages that are compared. */
enum StoreKind {
    /** James's JPA as it is: each number in a transaction of its own. */
    JAMES("James's JPA"),
    /** The same as our server binds it: a message's numbers are written with it. */
    SERVER("the server's JPA"),
    /** The prototype. */
    LEAN("JDBC");

    private final String words;

    StoreKind(String words) {
        this.words = words;
    }

    JPAMailboxSessionMapperFactory mappers(EntityManagerFactory entities, String url, DataSource pool) {
        return switch (this) {
            case JAMES ->
                new JPAMailboxSessionMapperFactory(
                        entities, new JPAUidProvider(entities), new JPAModSeqProvider(entities));
            case SERVER ->
                Guice.createInjector(binder -> {
                            binder.bind(EntityManagerFactory.class).toInstance(entities);
                            binder.bind(MessageNumbers.class).toInstance(new MessageNumbers(entities, url));
                        })
                        .getInstance(FittingMapperFactory.class);
            case LEAN -> new LeanMapperFactory(entities, pool);
        };
    }

    /** What makes the messages that are put into it. */
    MessageFactory<? extends MailboxMessage> messages() {
        return this == LEAN
                ? new MessageFactory.StoreMessageFactory()
                : new OpenJPAMessageFactory(AdvancedFeature.None);
    }

    @Override
    public String toString() {
        return words;
    }
}
