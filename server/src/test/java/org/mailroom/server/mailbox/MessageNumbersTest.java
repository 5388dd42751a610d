package org.mailroom.server.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.mail.Flags;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager.FlagsUpdateMode;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.ModSeq;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.jpa.mail.model.openjpa.JPAMailboxMessage;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.store.FlagsUpdateCalculator;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.MessageMapper.FetchType;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.server.testing.JamesTables;

class MessageNumbersTest {
    private static final String URL = "jdbc:derby:memory:numbers";

    private final EntityManagerFactory database = JamesTables.inMemory();
    private Mailbox mailbox;

    @BeforeEach
    void makeMailbox() {
        mailbox = JamesTables.inbox(database, Username.of("support@acme.example"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("K01 numbers are counted only in a database that nobody else writes into")
    void theDatabaseOfOneProcessShouldBeKnown() {
        assertThat(numbers().areOurs()).isTrue();
        assertThat(new MessageNumbers(database, "jdbc:derby:/var/james;create=true").areOurs())
                .isTrue();
        assertThat(new MessageNumbers(database, "jdbc:derby://db.example:1527/james").areOurs())
                .isFalse();
        assertThat(new MessageNumbers(database, "jdbc:postgresql://db.example/james").areOurs())
                .isFalse();
    }

    @Test
    void numbersShouldBeWrittenWithTheMessage() throws Exception {
        MessageMapper mapper = afterStart();

        assertThat(add(mapper).getUid()).isEqualTo(MessageUid.of(1));
        assertThat(add(mapper).getUid()).isEqualTo(MessageUid.of(2));
        assertThat(written()).isEqualTo(new MessageNumbers.Last(2, 2));
        assertThat(mapper.getLastUid(mailbox)).contains(MessageUid.of(2));
        assertThat(mapper.getHighestModSeq(mailbox)).isEqualTo(ModSeq.of(2));
    }

    @Test
    @DisplayName("K01 after a restart numbers go on behind the last message")
    void numbersShouldGoOnAfterARestart() throws Exception {
        add(afterStart());
        add(afterStart());
        MessageMapper mapper = afterStart();

        assertThat(mapper.getLastUid(mailbox)).contains(MessageUid.of(2));
        assertThat(add(mapper).getUid()).isEqualTo(MessageUid.of(3));
    }

    @Test
    void numbersOfWhatWasNotWrittenShouldNotBeGivenTwiceBeforeARestart() throws Exception {
        MessageMapper mapper = afterStart();
        add(mapper);
        assertThatThrownBy(() -> mapper.execute(() -> {
                    mapper.add(mailbox, message());
                    throw new MailboxException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(written()).isEqualTo(new MessageNumbers.Last(1, 1));
        assertThat(add(mapper).getUid()).isEqualTo(MessageUid.of(3));
        assertThat(written()).isEqualTo(new MessageNumbers.Last(3, 3));
        assertThat(uids(mapper)).containsExactly(1L, 3L);
    }

    @Test
    void changedFlagsShouldBeNumberedToo() throws Exception {
        MessageMapper mapper = afterStart();
        add(mapper);
        mapper.execute(() -> mapper.updateFlags(
                mailbox,
                new FlagsUpdateCalculator(new Flags(Flags.Flag.SEEN), FlagsUpdateMode.ADD),
                MessageRange.all()));

        assertThat(written()).isEqualTo(new MessageNumbers.Last(1, 2));
        assertThat(afterStart().getHighestModSeq(mailbox)).isEqualTo(ModSeq.of(2));
    }

    @Test
    void copiesShouldBeNumberedWhereTheyCome() throws Exception {
        MessageMapper mapper = afterStart();
        add(mapper);
        MailboxMessage original = mapper.findInMailbox(mailbox, MessageRange.all(), FetchType.FULL, -1)
                .next();

        assertThat(mapper.execute(() -> mapper.copy(mailbox, original)).getUid())
                .isEqualTo(MessageUid.of(2));
        assertThat(written()).isEqualTo(new MessageNumbers.Last(2, 2));
    }

    @Test
    @DisplayName("K01 numbers stay unique and none falls where many add to a mailbox at once")
    void numbersShouldBeUniqueUnderLoad() throws Exception {
        MessageNumbers numbers = numbers();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Long>>> work = IntStream.range(0, 4)
                    .<Callable<List<Long>>>mapToObj(thread -> () -> addMany(numbers))
                    .toList();
            List<Long> uids = new ArrayList<>();
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                uids.addAll(done.get());
            }
            assertThat(uids).doesNotHaveDuplicates().hasSize(100);
            assertThat(written()).isEqualTo(new MessageNumbers.Last(100, 100));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("K01 numbers that wait to be written, all at once, never make a mailbox's fall")
    void writtenNumbersShouldNotFall() throws Exception {
        MessageNumbers numbers = numbers();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                EntityManager first = database.createEntityManager();
                first.getTransaction().begin();
                numbers.nextUid((JPAId) mailbox.getMailboxId());
                numbers.write((JPAId) mailbox.getMailboxId(), first);
                List<Future<Void>> others = new ArrayList<>();
                for (int other = 1; other <= 4; other++) {
                    numbers.nextUid((JPAId) mailbox.getMailboxId());
                    others.add(threads.submit(() -> {
                        numbers.writeAtOnce((JPAId) mailbox.getMailboxId());
                        return null;
                    }));
                    int waiting = other;
                    await().until(() -> waiting() == waiting);
                }
                first.getTransaction().commit();
                first.close();
                for (Future<Void> other : others) {
                    other.get();
                }
                assertThat(written()).isEqualTo(numbers.last((JPAId) mailbox.getMailboxId()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aMailboxThatHasGoneShouldBeNamed() {
        assertThatThrownBy(() -> numbers().nextUid(JPAId.of(4711)))
                .isInstanceOf(MailboxException.class)
                .hasMessageContaining("4711");
    }

    /** How many transactions wait for a row that another has written. */
    private int waiting() {
        EntityManager manager = database.createEntityManager();
        try {
            Object count = manager.createNativeQuery("SELECT COUNT(*) FROM SYSCS_DIAG.LOCK_TABLE WHERE STATE = 'WAIT'")
                    .getSingleResult();
            return ((Number) count).intValue();
        } finally {
            manager.close();
        }
    }

    private List<Long> addMany(MessageNumbers numbers) throws MailboxException {
        MessageMapper mapper = mapper(numbers);
        List<Long> uids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            uids.add(add(mapper).getUid().asLong());
        }
        return uids;
    }

    private MessageNumbers numbers() {
        return new MessageNumbers(database, URL);
    }

    private MessageMapper afterStart() {
        return mapper(numbers());
    }

    private MessageMapper mapper(MessageNumbers numbers) {
        return new FittingMapperFactory(
                        database,
                        new CountedUids(database, numbers, numbers::writeAtOnce),
                        new CountedModSeqs(database, numbers, numbers::writeAtOnce),
                        numbers)
                .createMessageMapper(session());
    }

    private static MailboxSession session() {
        Username support = Username.of("support@acme.example");
        return new MailboxSession(
                MailboxSession.SessionId.of(1),
                support,
                Optional.of(support),
                List.of(),
                '.',
                MailboxSession.SessionType.System);
    }

    private MessageMetaData add(MessageMapper mapper) throws MailboxException {
        return mapper.execute(() -> mapper.add(mailbox, message()));
    }

    private MailboxMessage message() throws MailboxException {
        byte[] text = "Subject: hello\r\n\r\nYour order\r\n".getBytes(StandardCharsets.US_ASCII);
        return new JPAMailboxMessage(
                JPAMailbox.from(mailbox),
                Date.from(Instant.EPOCH),
                text.length,
                new Flags(),
                new ByteContent(text),
                18,
                new PropertyBuilder());
    }

    private List<Long> uids(MessageMapper mapper) throws MailboxException {
        List<Long> uids = new ArrayList<>();
        Iterator<MailboxMessage> messages = mapper.findInMailbox(mailbox, MessageRange.all(), FetchType.METADATA, -1);
        messages.forEachRemaining(message -> uids.add(message.getUid().asLong()));
        return uids;
    }

    private MessageNumbers.Last written() throws MailboxException {
        return numbers().last((JPAId) mailbox.getMailboxId());
    }
}
