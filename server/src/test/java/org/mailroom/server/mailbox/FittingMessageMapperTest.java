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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.server.testing.JamesTables;

class FittingMessageMapperTest {
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

    private MessageUid added() throws MailboxException {
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("text");
        properties.setContentTypeParameters(Map.of("charset", "utf-8"));
        MailboxMessage message = new JPAMailboxMessage(
                JPAMailbox.from(mailbox),
                Date.from(Instant.EPOCH),
                14,
                new Flags("refund"),
                new ByteContent("A: b\r\n\r\nHello!".getBytes(StandardCharsets.US_ASCII)),
                8,
                properties);
        return mapper.execute(() -> mapper.add(mailbox, message)).getUid();
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
        MessageUid first = added();
        List<MessageUid> uids = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            uids.add(added());
        }
        MessageUid last = added();
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
}
