package org.mailroom.benchmarks.leanstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.mail.Flags;
import javax.mail.Flags.Flag;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MessageManager.FlagsUpdateMode;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.UidValidity;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.FlagsUpdateCalculator;
import org.apache.james.mailbox.store.MessageFactory.StoreMessageFactory;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.MessageMapper.FetchType;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.benchmarks.load.Inquiry;

class LeanMessageMapperTest {
    private static final Username USER = Username.of("support@acme.example");
    private static final Mailbox QUEUE = folder(1, "Queues.General");
    private static final Mailbox AGENT = folder(2, "Agents.anna");

    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private HikariDataSource pool;
    private MessageMapper mapper;

    private static Mailbox folder(long id, String name) {
        return new Mailbox(MailboxPath.forUser(USER, name), UidValidity.of(7), JPAId.of(id));
    }

    @BeforeEach
    void setUp() throws SQLException {
        derby.setDatabaseName("memory:lean");
        derby.setCreateDatabase("create");
        derby.setConnectionAttributes("");
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE JAMES_MAILBOX (MAILBOX_ID BIGINT PRIMARY KEY, MAILBOX_LAST_UID BIGINT,"
                    + " MAILBOX_HIGHEST_MODSEQ BIGINT)");
            statement.execute("INSERT INTO JAMES_MAILBOX VALUES (1, 0, 0), (2, 40, 90)");
            LeanTables.create(connection);
        }
        pool = Databases.notCommittingByThemselves(derby);
        mapper = new LeanMessageMapper(pool);
    }

    @AfterEach
    void drop() {
        mapper.endRequest();
        pool.close();
        derby.setConnectionAttributes("drop=true");
        derby.setCreateDatabase(null);
        assertThatThrownBy(derby::getConnection).isInstanceOf(SQLException.class);
    }

    private static MailboxMessage mail(int number) throws MailboxException {
        return StoreSide.message(
                new StoreMessageFactory(), QUEUE, Inquiry.of("test-", number).bytes("support@acme.example"));
    }

    private MessageMetaData added(int number) throws MailboxException {
        MailboxMessage mail = mail(number);
        return mapper.execute(() -> mapper.add(QUEUE, mail));
    }

    private MailboxMessage found(Mailbox folder, MessageUid uid) throws MailboxException {
        return mapper.findInMailbox(folder, uid.toRange(), FetchType.FULL, 1).next();
    }

    private static byte[] bytes(MailboxMessage message) throws IOException {
        try (InputStream content = message.getFullContent()) {
            return content.readAllBytes();
        }
    }

    private static byte[] sent(int number) {
        return Inquiry.of("test-", number).bytes("support@acme.example");
    }

    private List<UpdatedFlags> flagged(MessageRange range, FlagsUpdateMode mode, Flags flags) throws MailboxException {
        Iterator<UpdatedFlags> updated =
                mapper.execute(() -> mapper.updateFlags(QUEUE, new FlagsUpdateCalculator(flags, mode), range));
        List<UpdatedFlags> all = new ArrayList<>();
        updated.forEachRemaining(all::add);
        return all;
    }

    @Test
    void everyMailShouldGetANumberAboveTheLast() throws MailboxException {
        MessageMetaData first = added(1);
        MessageMetaData second = added(2);
        flagged(MessageRange.one(first.getUid()), FlagsUpdateMode.ADD, new Flags(Flag.SEEN));
        MessageMetaData third = added(3);

        assertThat(List.of(first.getUid(), second.getUid(), third.getUid()))
                .containsExactly(MessageUid.of(1), MessageUid.of(2), MessageUid.of(3));
        assertThat(third.getModSeq().asLong()).isEqualTo(4);
        assertThat(mapper.getLastUid(QUEUE)).contains(MessageUid.of(3));
        assertThat(mapper.getHighestModSeq(QUEUE)).isEqualTo(third.getModSeq());
    }

    @Test
    void mailThatWasNotCommittedShouldLeaveNeitherRowNorNumber() throws MailboxException {
        MailboxMessage lost = mail(1);
        assertThatThrownBy(() -> mapper.execute(() -> {
                    mapper.add(QUEUE, lost);
                    throw new MailboxException("the power fails");
                }))
                .hasMessage("the power fails");
        mapper.endRequest();

        assertThat(mapper.countMessagesInMailbox(QUEUE)).isZero();
        assertThat(mapper.getLastUid(QUEUE)).isEmpty();
    }

    @Test
    void mailsShouldBeReadAsTheyWereWritten() throws MailboxException, IOException {
        MessageUid first = added(1).getUid();
        MessageUid second = added(2).getUid();
        mapper.endRequest();

        MailboxMessage message = found(QUEUE, first);
        assertThat(bytes(message)).isEqualTo(sent(1));
        assertThat(bytes(found(QUEUE, second))).isEqualTo(sent(2));
        assertThat(message.getProperties().toProperties())
                .containsExactlyInAnyOrderElementsOf(mail(1).getProperties().toProperties());
        assertThat(message.getSubType()).isEqualTo("alternative");
        assertThat(message.getInternalDate()).isEqualTo(mail(1).getInternalDate());
        assertThat(message.getFullContentOctets()).isEqualTo(sent(1).length);
        assertThat(mapper.listAllMessageUids(QUEUE).collectList().block()).containsExactly(first, second);
    }

    @Test
    void headersAloneShouldBeReadWhenNoMoreIsAskedFor() throws MailboxException, IOException {
        MessageUid uid = added(1).getUid();

        MailboxMessage message =
                mapper.findInMailbox(QUEUE, uid.toRange(), FetchType.HEADERS, 1).next();

        String header = new String(message.getHeaderContent().readAllBytes(), UTF_8);
        assertThat(header).endsWith("\r\n\r\n");
        assertThat(new String(sent(1), UTF_8)).startsWith(header);
        assertThat(bytes(message)).hasSize(header.length());
    }

    @Test
    void flagsShouldBeAddedTakenAwayAndCounted() throws MailboxException {
        MessageUid first = added(1).getUid();
        MessageUid second = added(2).getUid();
        Flags flags = new Flags("refund");
        flags.add("vip");
        flags.add(Flag.SEEN);

        List<UpdatedFlags> added = flagged(MessageRange.one(first), FlagsUpdateMode.ADD, flags);
        List<UpdatedFlags> again = flagged(MessageRange.all(), FlagsUpdateMode.ADD, new Flags(Flag.SEEN));
        flagged(MessageRange.one(first), FlagsUpdateMode.REMOVE, new Flags("vip"));
        flagged(MessageRange.one(second), FlagsUpdateMode.REPLACE, new Flags(Flag.DELETED));

        assertThat(added.get(0).userFlagStream()).containsExactlyInAnyOrder("refund", "vip");
        assertThat(again.get(0).getModSeq()).isEqualTo(added.get(0).getModSeq());
        assertThat(again.get(1).getModSeq()).isGreaterThan(added.get(0).getModSeq());
        flags.remove("vip");
        flags.add(Flag.RECENT);
        assertThat(found(QUEUE, first).createFlags()).isEqualTo(flags);
        assertThat(mapper.getMailboxCounters(QUEUE).getUnseen()).isEqualTo(1);
        assertThat(mapper.findFirstUnseenMessageUid(QUEUE)).isEqualTo(second);
        assertThat(mapper.retrieveMessagesMarkedForDeletion(QUEUE, MessageRange.all()))
                .containsExactly(second);
        assertThat(mapper.getApplicableFlag(QUEUE).contains("refund")).isTrue();
    }

    @Test
    void moveShouldTakeBytesAndFlagsAlong() throws MailboxException, IOException {
        MessageUid uid = added(1).getUid();
        flagged(MessageRange.all(), FlagsUpdateMode.ADD, new Flags("refund"));
        MailboxMessage original = mapper.findInMailbox(QUEUE, uid.toRange(), FetchType.METADATA, 1)
                .next();

        MessageMetaData moved = mapper.execute(() -> mapper.move(AGENT, original));

        assertThat(moved.getUid()).isEqualTo(MessageUid.of(41));
        assertThat(moved.getModSeq().asLong()).isEqualTo(91);
        MailboxMessage there = found(AGENT, moved.getUid());
        assertThat(bytes(there)).isEqualTo(sent(1));
        assertThat(there.createFlags().getUserFlags()).containsExactly("refund");
        assertThat(mapper.findRecentMessageUidsInMailbox(AGENT)).containsExactly(moved.getUid());
        assertThat(mapper.countMessagesInMailbox(QUEUE)).isZero();
        assertThatThrownBy(() -> mapper.execute(() -> mapper.move(AGENT, original)))
                .as("it lies there no more")
                .isInstanceOf(MailboxException.class);
    }

    @Test
    void copyShouldOutliveTheOriginal() throws MailboxException, IOException {
        MessageUid uid = added(1).getUid();
        MessageMetaData copy = mapper.execute(() -> mapper.copy(AGENT, found(QUEUE, uid)));

        Map<MessageUid, MessageMetaData> deleted = mapper.execute(() -> mapper.deleteMessages(QUEUE, List.of(uid)));

        assertThat(deleted).containsOnlyKeys(uid);
        assertThat(bytes(found(AGENT, copy.getUid()))).isEqualTo(sent(1));
        assertThat(mapper.countMessagesInMailbox(QUEUE)).isZero();
    }

    @Test
    void movedMailShouldGoWithItsBytesAndNotWithItsSuccessors() throws MailboxException, IOException, SQLException {
        MessageUid uid = added(1).getUid();
        MessageUid other = added(2).getUid();
        MessageMetaData moved = mapper.execute(() -> mapper.move(AGENT, found(QUEUE, uid)));

        mapper.execute(() -> mapper.deleteMessages(AGENT, List.of(moved.getUid())));
        mapper.endRequest();

        assertThat(bytes(found(QUEUE, other))).isEqualTo(sent(2));
        try (Connection connection = derby.getConnection()) {
            assertThatThrownBy(() -> new MailBytes(connection).whole(new MailRow.Place(1, uid.asLong())))
                    .isInstanceOf(SQLException.class);
        }
    }
}
