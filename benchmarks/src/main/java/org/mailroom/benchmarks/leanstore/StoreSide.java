package org.mailroom.benchmarks.leanstore;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.Flags;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager.FlagsUpdateMode;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.ThreadId;
import org.apache.james.mailbox.model.UidValidity;
import org.apache.james.mailbox.store.FlagsUpdateCalculator;
import org.apache.james.mailbox.store.MessageFactory;
import org.apache.james.mailbox.store.mail.MailboxMapper;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.MessageMapper.FetchType;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;

/**
 * A store of messages in a Derby database of its own, which is bound as the server binds it, with a folder that is full and
 * one to move mail into. Each call is what James does for a mail or a command: a request with its mapper, writing in a
 * transaction.
 */
final class StoreSide implements AutoCloseable {
    private static final Username USER = Username.of("support@acme.example");
    private static final String END_OF_HEADER = "\r\n\r\n";

    private final StoreKind kind;
    private final String url;
    private final int size;
    private final EntityManagerFactory entities;
    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private final HikariDataSource pool;
    private final MessageFactory<? extends MailboxMessage> messages;
    private final Mailbox queue;
    private final Mailbox agents;
    private JPAMailboxSessionMapperFactory mappers;
    private MailboxSession session = session();

    private StoreSide(StoreKind kind, int size, Path folder) throws SQLException {
        this.size = size;
        this.kind = kind;
        url = "jdbc:derby:" + folder + ";create=true";
        entities = Persistence.createEntityManagerFactory("Global", jpa(url));
        derby.setDatabaseName(folder.toString());
        derby.setCreateDatabase("create");
        pool = Databases.notCommittingByThemselves(derby);
        mappers = kind.mappers(entities, url, pool);
        messages = kind.messages();
        queue = created("Queues.General");
        agents = created("Agents.anna");
        if (kind == StoreKind.LEAN) {
            try (Connection connection = derby.getConnection()) {
                LeanTables.create(connection);
            }
        }
    }

    /**
     * Makes the database, with the folders empty.
     *
     * @param size how many mails the full folder is meant to have
     */
    static StoreSide open(StoreKind kind, int size, Path folder) throws IOException {
        try {
            return new StoreSide(kind, size, folder);
        } catch (SQLException e) {
            throw new IOException("the store cannot be made", e);
        }
    }

    private static MailboxSession session() {
        return new MailboxSession(
                MailboxSession.SessionId.of(1),
                USER,
                Optional.of(USER),
                List.of(),
                '.',
                MailboxSession.SessionType.User);
    }

    private static Map<String, String> jpa(String url) {
        return Map.of(
                "openjpa.ConnectionDriverName", "org.apache.derby.jdbc.EmbeddedDriver",
                "openjpa.ConnectionURL", url,
                "openjpa.ConnectionUserName", "app",
                "openjpa.ConnectionPassword", "app",
                "openjpa.Log", "slf4j",
                "openjpa.Multithreaded", "true",
                "openjpa.ConnectionProperties", "MaxTotal=150,MaxIdle=40");
    }

    private Mailbox created(String folder) {
        MailboxMapper folders = mappers.getMailboxMapper(session);
        try {
            return folders.executeReactive(folders.create(MailboxPath.forUser(USER, folder), UidValidity.generate()))
                    .blockOptional()
                    .orElseThrow();
        } finally {
            mappers.endProcessingRequest(session);
        }
    }

    /** For a table. */
    String name() {
        return kind.toString();
    }

    /** How many mails lie in the full folder between rounds. */
    int size() {
        return size;
    }

    /** Fills the folder with copies of this mail; their UIDs are 1 and the following. */
    void fill(byte[] mail) throws MailboxException, IOException {
        append(mail);
        try (Connection connection = pool.getConnection()) {
            new FolderCopies(connection, ((JPAId) queue.getMailboxId()).getRawId()).fill(size);
        } catch (SQLException e) {
            throw new IOException("the folder cannot be filled", e);
        }
        // Those before may have counted for themselves, and a session keeps its mapper.
        session = session();
        mappers = kind.mappers(entities, url, pool);
    }

    /** What a caller does with a mapper. */
    private interface Request<T> {
        T with(MessageMapper mapper) throws MailboxException, IOException;
    }

    private <T> T request(Request<T> request) throws MailboxException, IOException {
        try {
            return request.with(mappers.getMessageMapper(session));
        } finally {
            mappers.endProcessingRequest(session);
        }
    }

    /** Puts a mail into the full folder. */
    MessageUid append(byte[] mail) throws MailboxException, IOException {
        return request(mapper -> {
            MailboxMessage message = message(messages, queue, mail);
            return mapper.execute(() -> mapper.add(queue, message)).getUid();
        });
    }

    /** The bytes of a mail of the full folder. */
    byte[] look(MessageUid uid) throws MailboxException, IOException {
        return request(mapper -> bytes(only(mapper.findInMailbox(queue, uid.toRange(), FetchType.FULL, 1))));
    }

    /** Flags, sizes and dates of mails of the full folder, without their bytes; returns how many there are. */
    int list(MessageUid first, int mails) throws MailboxException, IOException {
        return request(mapper -> {
            Iterator<MailboxMessage> found = mapper.findInMailbox(
                    queue, MessageRange.range(first, first.next(mails - 1)), FetchType.METADATA, mails);
            int listed = 0;
            while (found.hasNext()) {
                listed += found.next().metaData().getFlags().contains(Flags.Flag.DELETED) ? 0 : 1;
            }
            return listed;
        });
    }

    /** Marks a mail of the full folder as seen. */
    void flag(MessageUid uid) throws MailboxException, IOException {
        request(mapper -> mapper.execute(() -> mapper.updateFlags(
                queue, new FlagsUpdateCalculator(new Flags(Flags.Flag.SEEN), FlagsUpdateMode.ADD), uid.toRange())));
    }

    /** Moves a mail out of the full folder; returns its UID in the other. */
    MessageUid move(MessageUid uid) throws MailboxException, IOException {
        return request(mapper -> {
            MailboxMessage original = only(mapper.findInMailbox(queue, uid.toRange(), FetchType.METADATA, 1));
            return mapper.execute(() -> mapper.move(agents, original)).getUid();
        });
    }

    /** Whether a mail that was marked and moved is what was appended. */
    boolean isKept(MessageUid uid, byte[] mail) throws MailboxException, IOException {
        return request(mapper -> {
            MailboxMessage message = only(mapper.findInMailbox(agents, uid.toRange(), FetchType.FULL, 1));
            return message.isSeen() && Arrays.equals(bytes(message), mail);
        });
    }

    /** Deletes mails that were moved, in one transaction. */
    void delete(List<MessageUid> uids) throws MailboxException, IOException {
        request(mapper -> mapper.execute(() -> mapper.deleteMessages(agents, uids)));
    }

    /** How many mails lie in the full folder now. */
    long count() throws MailboxException, IOException {
        return request(mapper -> mapper.countMessagesInMailbox(queue));
    }

    private static MailboxMessage only(Iterator<MailboxMessage> found) throws MailboxException {
        if (!found.hasNext()) {
            throw new MailboxException("There is no such message");
        }
        return found.next();
    }

    private static byte[] bytes(MailboxMessage message) throws IOException {
        try (InputStream content = message.getFullContent()) {
            return content.readAllBytes();
        }
    }

    /** A mail with what James's own way of appending notes of its MIME fields. */
    static MailboxMessage message(MessageFactory<? extends MailboxMessage> factory, Mailbox mailbox, byte[] mail)
            throws MailboxException {
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("multipart");
        properties.setSubType("alternative");
        properties.setContentTransferEncoding("7bit");
        properties.setContentTypeParameters(Map.of("boundary", "b"));
        properties.setCharset("us-ascii");
        DefaultMessageId id = new DefaultMessageId();
        int header = new String(mail, StandardCharsets.ISO_8859_1).indexOf(END_OF_HEADER) + END_OF_HEADER.length();
        Date date = Date.from(Instant.ofEpochSecond(1_795_000_000));
        return factory.createMessage(
                id,
                ThreadId.fromBaseMessageId(id),
                mailbox,
                date,
                date,
                mail.length,
                header,
                new ByteContent(mail),
                new Flags(Flags.Flag.RECENT),
                properties,
                List.of());
    }

    @Override
    public void close() {
        pool.close();
        entities.close();
        derby.setCreateDatabase(null);
        derby.setShutdownDatabase("shutdown");
        try (Connection never = derby.getConnection()) {
            throw new IllegalStateException("Derby did not shut down: " + never);
        } catch (SQLException shutDown) {
            // That is how Derby answers.
        }
    }
}
