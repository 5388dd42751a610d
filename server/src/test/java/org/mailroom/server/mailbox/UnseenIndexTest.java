package org.mailroom.server.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.mail.Flags;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.jpa.mail.model.openjpa.JPAMailboxMessage;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailroom.server.testing.JamesTables;

class UnseenIndexTest {
    private static final Username SUPPORT = Username.of("support@acme.example");
    private static final MailboxSession SESSION = new MailboxSession(
            MailboxSession.SessionId.of(1), SUPPORT, Optional.empty(), List.of(), '.', MailboxSession.SessionType.User);

    private final EntityManagerFactory database = JamesTables.inMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void unseenMessagesShouldBeCountedInTheIndexAlone() throws MailboxException {
        Mailbox mailbox = JamesTables.inbox(database, SUPPORT);
        UnseenIndex.make(database);
        UnseenIndex.make(database);
        MessageMapper mapper = new FittingMapperFactory(
                        database,
                        new JPAUidProvider(database),
                        new JPAModSeqProvider(database),
                        new MessageNumbers(database, "jdbc:derby:memory"))
                .createMessageMapper(SESSION);
        for (int number = 0; number < 300; number++) {
            add(mapper, mailbox, number % 3 == 0 ? new Flags(Flags.Flag.SEEN) : new Flags());
        }

        assertThat(mapper.getMailboxCounters(mailbox).getUnseen()).isEqualTo(200);
        assertThat(plan(mailbox)).contains("MAILROOM_UNSEEN").doesNotContain("Index Row to Base Row");
        mapper.endRequest();
    }

    /** How Derby counts, by the statement that James puts. */
    private String plan(Mailbox mailbox) {
        EntityManager manager = database.createEntityManager();
        try {
            manager.getTransaction().begin();
            manager.createNativeQuery("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)")
                    .executeUpdate();
            manager.createQuery(
                            "SELECT COUNT(message) FROM MailboxMessage message WHERE message.mailbox.mailboxId = :id"
                                    + " AND message.seen = FALSE")
                    .setParameter("id", Long.parseLong(mailbox.getMailboxId().serialize()))
                    .getSingleResult();
            return manager.createNativeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                    .getSingleResult()
                    .toString();
        } finally {
            manager.getTransaction().rollback();
            manager.close();
        }
    }

    private static void add(MessageMapper mapper, Mailbox mailbox, Flags flags) throws MailboxException {
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("text");
        JPAMailboxMessage message = new JPAMailboxMessage(
                JPAMailbox.from(mailbox),
                Date.from(Instant.EPOCH),
                14,
                flags,
                new ByteContent("A: b\r\n\r\nHello!".getBytes(StandardCharsets.US_ASCII)),
                8,
                properties);
        mapper.execute(() -> mapper.add(mailbox, message));
    }
}
