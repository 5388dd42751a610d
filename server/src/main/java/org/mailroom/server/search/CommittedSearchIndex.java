package org.mailroom.server.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.lucene.search.LuceneMessageSearchIndex;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageId;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** James's search index, which notes each folder before its entries change and can be committed while it is used. */
public final class CommittedSearchIndex extends LuceneMessageSearchIndex {
    private static final Logger LOGGER = LoggerFactory.getLogger(CommittedSearchIndex.class);

    private final UncommittedFolders folders;

    @Inject
    CommittedSearchIndex(
            MailboxSessionMapperFactory mappers,
            MailboxId.Factory folderIds,
            Directory directory,
            MessageId.Factory messageIds,
            SessionProvider sessions,
            FileSystem files)
            throws IOException {
        super(mappers, folderIds, directory, messageIds, sessions);
        this.folders = UncommittedFolders.in(
                files.getFile("file://var/lucene-uncommitted").toPath());
    }

    UncommittedFolders folders() {
        return folders;
    }

    @Override
    public Mono<Void> add(MailboxSession session, Mailbox mailbox, MailboxMessage message) {
        MailboxId folder = mailbox.getMailboxId();
        note(folder);
        Mono<Void> add = super.add(session, mailbox, message);
        return folders.isLeftBehind(folder.serialize())
                ? super.delete(session, folder, List.of(message.getUid())).then(add)
                : add;
    }

    @Override
    public Mono<Void> update(MailboxSession session, MailboxId folder, List<UpdatedFlags> flags) {
        note(folder);
        return super.update(session, folder, flags);
    }

    @Override
    public Mono<Void> delete(MailboxSession session, MailboxId folder, Collection<MessageUid> uids) {
        note(folder);
        return super.delete(session, folder, uids);
    }

    @Override
    public Mono<Void> deleteAll(MailboxSession session, MailboxId folder) {
        note(folder);
        return super.deleteAll(session, folder);
    }

    private void note(MailboxId folder) {
        try {
            folders.note(folder.serialize());
        } catch (IOException unwritable) {
            LOGGER.warn("cannot note folder {} for indexing after a crash", folder.serialize(), unwritable);
        }
    }

    /** Brings all changes up to now to disk; they need no repair any more. */
    void commitChanges() throws IOException {
        Set<String> committing = folders.begin();
        if (committing.isEmpty()) {
            return;
        }
        try {
            commit();
            folders.done();
        } catch (IOException | RuntimeException failure) {
            folders.failed(committing);
            throw failure;
        }
    }

    @PreDestroy
    @Override
    public void close() throws IOException {
        folders.begin();
        super.close();
        folders.done();
    }
}
