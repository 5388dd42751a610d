package org.mailroom.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.mail.Flags;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Username;
import org.apache.james.events.Event.EventId;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.events.MailboxEvents.Added;
import org.apache.james.mailbox.events.MailboxEvents.Expunged;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.jpa.mail.model.openjpa.JPAMailboxMessage;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.apache.lucene.store.RAMDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.testing.JamesTables;

class CommittedSearchIndexTest {
    private static final Username WHO = Username.of("support@acme.example");
    private final MailboxSession session = new MailboxSession(
            MailboxSession.SessionId.of(1), WHO, Optional.empty(), List.of(), '.', MailboxSession.SessionType.System);

    private final EntityManagerFactory database = JamesTables.inMemory();
    private final Mailbox folder = JamesTables.inbox(database, WHO);
    private final JPAMailboxSessionMapperFactory mappers =
            new JPAMailboxSessionMapperFactory(database, new JPAUidProvider(database), new JPAModSeqProvider(database));
    private final Map<MessageUid, MessageMetaData> lyingThere = new TreeMap<>();
    private CommittedSearchIndex index;

    @BeforeEach
    void open(@TempDir Path state) throws IOException {
        index = new CommittedSearchIndex(
                mappers,
                new JPAId.Factory(),
                new RAMDirectory(),
                new DefaultMessageId.Factory(),
                new Sessions(),
                new Files(state));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        database.close();
    }

    @Test
    void whatLiesBesideDeletedMailShouldBeFound() throws MailboxException {
        come(9);
        assertThat(found()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);

        go(2, 3, 4, 7, 9);

        assertThat(found()).containsExactly(1L, 5L, 6L, 8L);
    }

    @Test
    void nothingShouldBeFoundInAFolderWhoseMailsAllWent() throws MailboxException {
        come(3);
        assertThat(found()).hasSize(3);

        go(1, 2, 3);

        assertThat(found()).isEmpty();
    }

    private void come(int many) throws MailboxException {
        MessageMapper mapper = mappers.getMessageMapper(session);
        TreeMap<MessageUid, MessageMetaData> come = new TreeMap<>();
        for (int each = 0; each < many; each++) {
            MessageMetaData added = mapper.execute(() -> mapper.add(folder, message()));
            come.put(added.getUid(), added);
        }
        lyingThere.putAll(come);
        index.reactiveEvent(new Added(
                        session.getSessionId(),
                        WHO,
                        folder.generateAssociatedPath(),
                        folder.getMailboxId(),
                        come,
                        EventId.random(),
                        false))
                .block();
    }

    private MailboxMessage message() throws MailboxException {
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("text");
        return new JPAMailboxMessage(
                JPAMailbox.from(folder),
                Date.from(Instant.EPOCH),
                14,
                new Flags(),
                new ByteContent("A: b\r\n\r\nHello!".getBytes(StandardCharsets.US_ASCII)),
                8,
                properties);
    }

    private void go(long... uids) {
        TreeMap<MessageUid, MessageMetaData> gone = new TreeMap<>();
        for (long uid : uids) {
            gone.put(MessageUid.of(uid), Objects.requireNonNull(lyingThere.get(MessageUid.of(uid))));
        }
        index.reactiveEvent(new Expunged(
                        session.getSessionId(),
                        WHO,
                        folder.generateAssociatedPath(),
                        folder.getMailboxId(),
                        gone,
                        EventId.random()))
                .block();
    }

    private Collection<Long> found() throws MailboxException {
        List<MessageUid> found = index.doSearch(session, folder, SearchQuery.of(SearchQuery.all()))
                .collectSortedList()
                .block();
        return Objects.requireNonNull(found).stream().map(MessageUid::asLong).toList();
    }

    private final class Sessions implements SessionProvider {
        @Override
        public MailboxSession createSystemSession(Username who) {
            return session;
        }

        @Override
        public AuthorizationStep authenticate(Username given, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AuthorizationStep authenticate(Username given) {
            throw new UnsupportedOperationException();
        }
    }

    private record Files(Path state) implements FileSystem {
        @Override
        public File getFile(String address) {
            return state.resolve(address.substring(address.lastIndexOf('/') + 1))
                    .toFile();
        }

        @Override
        public File getBasedir() {
            return state.toFile();
        }

        @Override
        public InputStream getResource(String address) {
            throw new UnsupportedOperationException();
        }
    }
}
