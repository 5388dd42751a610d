package org.mailroom.server.search;

import static org.apache.james.mailbox.model.SearchQuery.address;
import static org.apache.james.mailbox.model.SearchQuery.bodyContains;
import static org.apache.james.mailbox.model.SearchQuery.headerContains;
import static org.apache.james.mailbox.model.SearchQuery.mailContains;
import static org.apache.james.mailbox.model.SearchQuery.mimeMessageID;
import static org.apache.james.mailbox.model.SearchQuery.not;
import static org.apache.james.mailbox.model.SearchQuery.or;
import static org.apache.james.mailbox.model.SearchQuery.subject;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import org.apache.james.mailbox.lucene.search.LenientImapSearchAnalyzer;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.PropertyBuilder;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
        index = index(new RAMDirectory(), state);
    }

    private CommittedSearchIndex index(RAMDirectory directory, Path state) throws IOException {
        return new CommittedSearchIndex(
                mappers,
                new JPAId.Factory(),
                directory,
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

    @Test
    @DisplayName("K02 a phrase is found where its words follow one another, in one field, and nowhere else")
    void phrasesShouldBeFoundByWhereTheirWordsStand() throws MailboxException {
        come(
                "Subject: Where is my parcel\r\nX-A: b\r\n\r\nI ask where\r\n it is; my  parcel, thanks.\r\n",
                "Subject: parcel is my\r\n\r\nwhere my is, it is  my parcel of\r\n",
                "Subject: where is\r\nX-B: my parcel\r\n\r\nnothing\r\n");

        assertThat(found(bodyContains("it is my parcel"))).containsExactly(2L);
        assertThat(found(bodyContains("my parc"))).containsExactly(1L, 2L);
        assertThat(found(bodyContains("my parc "))).isEmpty();
        assertThat(found(bodyContains("my parcel "))).containsExactly(2L);
        assertThat(found(bodyContains("m parcel"))).isEmpty();
        assertThat(found(bodyContains("parcel of"))).containsExactly(2L);
        assertThat(found(headerContains("Subject", "where is my"))).containsExactly(1L);
        assertThat(found(headerContains("Subject", "where is"))).containsExactly(1L, 3L);
        assertThat(found(subject("where is my"))).containsExactly(1L);
        assertThat(found(subject("my where"))).isEmpty();
        assertThat(found(mailContains("where is my parcel"))).containsExactly(1L);
        assertThat(found(mailContains("my parcel"))).containsExactly(1L, 2L, 3L);
        assertThat(found(bodyContains(" parc"))).containsExactly(1L, 2L);
        assertThat(found(bodyContains("parc "))).isEmpty();
    }

    @Test
    void phrasesShouldBeFoundInAddressesAndIdentifiers() throws MailboxException {
        come("From: Jane van Doe <jane@customer.test>\r\nMessage-ID: <a b@c>\r\n\r\nHello\r\n");

        assertThat(found(address(SearchQuery.AddressType.From, "van doe"))).containsExactly(1L);
        assertThat(found(address(SearchQuery.AddressType.From, "doe van"))).isEmpty();
        assertThat(found(mimeMessageID("<a b@c>"))).containsExactly(1L);
    }

    @Test
    void phrasesShouldBePartsOfOtherQuestions() throws MailboxException {
        come("A: b\r\n\r\none two\r\n", "A: b\r\n\r\ntwo three\r\n", "A: b\r\n\r\nthree one two\r\n");

        assertThat(found(not(bodyContains("one two")))).containsExactly(2L);
        assertThat(found(or(bodyContains("two three"), bodyContains("three one"))))
                .containsExactly(2L, 3L);
        assertThat(found(not(bodyContains("four five")))).containsExactly(1L, 2L, 3L);
        assertThat(found(or(bodyContains("four five"), bodyContains("three")))).containsExactly(2L, 3L);
        assertThat(found(bodyContains("one two"), bodyContains("three one"))).containsExactly(3L);
        assertThat(found(bodyContains("one two"), bodyContains("three"))).containsExactly(3L);
    }

    @Test
    void phrasesShouldBeFoundInWhatCameSince() throws MailboxException {
        come("A: b\r\n\r\none two\r\n");
        assertThat(found(bodyContains("one two"))).containsExactly(1L);

        come("A: b\r\n\r\none two\r\n");
        go(1);

        assertThat(found(bodyContains("one two"))).containsExactly(2L);
    }

    @Test
    void aPhraseThatVeryManyMailsHaveShouldBeFoundInEach() throws MailboxException {
        List<String> mails = IntStream.range(0, 2_400)
                .mapToObj(number -> "A: b\r\n\r\n" + (number % 2 == 0 ? "one two" : "two one") + "\r\n")
                .toList();
        come(mails.toArray(String[]::new));

        assertThat(found(bodyContains("one two"))).hasSize(1_200);
        assertThat(found(not(bodyContains("one two")))).hasSize(1_200);
    }

    @Test
    void aPhraseWithoutEndShouldBeAQuestionLikeOthers() throws MailboxException {
        String words = "one two ".repeat(3_000);
        come("A: b\r\n\r\n" + words + "\r\n", "A: b\r\n\r\none two\r\n");

        assertThat(found(bodyContains(words))).containsExactly(1L);
    }

    @Test
    @DisplayName("K02 phrases of mail that an earlier version has indexed are found by its pairs of words")
    void phrasesOfAnOlderIndexShouldBeFound(@TempDir Path state) throws Exception {
        RAMDirectory directory = new RAMDirectory();
        index.close();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(Version.LUCENE_31, new LenientImapSearchAnalyzer()))) {
            Document mail = new Document();
            mail.add(new Field(
                    "mailboxid", folder.getMailboxId().serialize(), Field.Store.YES, Field.Index.NOT_ANALYZED));
            mail.add(new NumericField("uid", Field.Store.YES, true).setLongValue(7));
            mail.add(new Field("body", "where is my parcel", Field.Store.NO, Field.Index.ANALYZED));
            writer.addDocument(mail);
        }
        index = index(directory, state);

        assertThat(found(bodyContains("where is my"))).containsExactly(7L);
        assertThat(found(bodyContains("is my par"))).containsExactly(7L);
        assertThat(found(bodyContains("my is"))).isEmpty();
    }

    private void come(int many) throws MailboxException {
        come(Collections.nCopies(many, "A: b\r\n\r\nHello!").toArray(String[]::new));
    }

    private void come(String... mails) throws MailboxException {
        MessageMapper mapper = mappers.getMessageMapper(session);
        TreeMap<MessageUid, MessageMetaData> come = new TreeMap<>();
        for (String mail : mails) {
            MessageMetaData added = mapper.execute(() -> mapper.add(folder, message(mail)));
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

    private MailboxMessage message(String mail) throws MailboxException {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        PropertyBuilder properties = new PropertyBuilder();
        properties.setMediaType("text");
        return new JPAMailboxMessage(
                JPAMailbox.from(folder),
                Date.from(Instant.EPOCH),
                bytes.length,
                new Flags(),
                new ByteContent(bytes),
                mail.indexOf("\r\n\r\n") + 4,
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
        return found(SearchQuery.all());
    }

    private Collection<Long> found(SearchQuery.Criterion... criteria) throws MailboxException {
        List<MessageUid> found = index.doSearch(session, folder, SearchQuery.of(criteria))
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
