package org.mailroom.server.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.Flags;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.jpa.mail.model.openjpa.JPAMailboxMessage;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.server.testing.JamesTables;

class FittingMessageMapperTest {
    private static final int MANY = 60;

    private static final MailboxSession SESSION = new MailboxSession(
            MailboxSession.SessionId.of(1),
            Username.of("support@acme.example"),
            Optional.empty(),
            List.of(),
            '.',
            MailboxSession.SessionType.User);

    private final EntityManagerFactory database = JamesTables.inMemory();
    private MessageMapper mapper;
    private Mailbox mailbox;

    @BeforeEach
    void setUp() {
        mailbox = JamesTables.inbox(database, Username.of("support@acme.example"));
        mapper = new FittingMapperFactory(
                        database,
                        new JPAUidProvider(database),
                        new JPAModSeqProvider(database),
                        new MessageNumbers(database, "jdbc:derby:memory"))
                .createMessageMapper(SESSION);
    }

    @AfterEach
    void close() {
        mapper.endRequest();
        database.close();
    }

    private MessageUid added(Mailbox folder) throws MailboxException {
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("text");
        properties.setContentTypeParameters(Map.of("charset", "utf-8"));
        MailboxMessage message = new JPAMailboxMessage(
                JPAMailbox.from(folder),
                Date.from(Instant.EPOCH),
                14,
                new Flags("refund"),
                new ByteContent("A: b\r\n\r\nHello!".getBytes(StandardCharsets.US_ASCII)),
                8,
                properties);
        return mapper.execute(() -> mapper.add(folder, message)).getUid();
    }

    private long rows(String table) {
        EntityManager manager = database.createEntityManager();
        try {
            return ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM " + table)
                            .getSingleResult())
                    .longValue();
        } finally {
            manager.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void deletedMessagesShouldBeGoneWithAllThatWasNotedOfThem(int many) throws MailboxException {
        MessageUid first = added(mailbox);
        List<MessageUid> uids = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            uids.add(added(mailbox));
        }
        MessageUid last = added(mailbox);
        long ofOne = rows("JAMES_MAIL_PROPERTY") / (many + 2);

        Map<MessageUid, MessageMetaData> deleted = mapper.execute(() -> mapper.deleteMessages(mailbox, uids));

        mapper.endRequest();
        assertThat(deleted).containsOnlyKeys(uids);
        assertThat(deleted.values())
                .allSatisfy(data -> assertThat(data.getFlags().getUserFlags()).containsExactly("refund"));
        assertThat(mapper.listAllMessageUids(mailbox).collectList().block()).containsExactly(first, last);
        assertThat(rows("JAMES_MAIL_USERFLAG")).isEqualTo(2);
        assertThat(rows("JAMES_MAIL_PROPERTY")).isEqualTo(2 * ofOne);
    }

    /** Derby has another index for a range of numbers once it has counted what is in the table. */
    @Test
    void deletionShouldNotWaitForOtherMessagesOfTheFolder() throws MailboxException {
        fill(JamesTables.inbox(database, Username.of("review@acme.example")));
        fill(JamesTables.inbox(database, Username.of("anna@acme.example")));
        List<MessageUid> uids = fill(mailbox);
        EntityManager other = database.createEntityManager();
        try {
            count(other);
            other.getTransaction().begin();
            other.createNativeQuery("UPDATE JAMES_MAIL SET MAIL_IS_ANSWERED = 1 WHERE MAIL_UID = ?1")
                    .setParameter(1, uids.get(0).asLong())
                    .executeUpdate();

            assertThat(mapper.execute(() -> mapper.deleteMessages(mailbox, uids.subList(20, 21))))
                    .containsOnlyKeys(uids.get(20));
        } finally {
            other.getTransaction().rollback();
            other.close();
            mapper.endRequest();
        }
    }

    private List<MessageUid> fill(Mailbox folder) throws MailboxException {
        List<MessageUid> uids = new ArrayList<>();
        for (int each = 0; each < MANY; each++) {
            uids.add(added(folder));
        }
        return uids;
    }

    private static void count(EntityManager manager) {
        manager.getTransaction().begin();
        manager.createNativeQuery("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(CURRENT SCHEMA, 'JAMES_MAIL', NULL)")
                .executeUpdate();
        manager.getTransaction().commit();
    }
}
