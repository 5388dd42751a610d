package org.mailroom.server.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import javax.mail.Flags;
import org.apache.james.events.Event;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.events.MailboxEvents.MailboxEvent;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.lucene.search.LuceneMessageSearchIndex;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageId;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * James's search index, which notes each folder before its entries change and can be committed while it is used. What
 * changes in folders is remembered and brought in a little later, or before the folder is searched: a copy that goes
 * again at once costs nothing, and delivery need not wait.
 */
public final class CommittedSearchIndex extends LuceneMessageSearchIndex {
    private static final Logger LOGGER = LoggerFactory.getLogger(CommittedSearchIndex.class);

    private final UncommittedFolders folders;
    private final PendingChanges pending = new PendingChanges();
    private final Phrases phrases;

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
        this.phrases = new Phrases(directory);
        this.folders = UncommittedFolders.in(
                files.getFile("file://var/lucene-uncommitted").toPath());
    }

    UncommittedFolders folders() {
        return folders;
    }

    @Override
    protected Analyzer createAnalyzer(boolean lenient) {
        return new WordsAnalyzer();
    }

    @Override
    public Mono<Void> reactiveEvent(Event event) {
        if (event instanceof MailboxEvent change) {
            note(change.getMailboxId());
            if (pending.take(change)) {
                note(change.getMailboxId());
                return Mono.empty();
            }
            pending.give(change.getMailboxId());
        }
        return super.reactiveEvent(event);
    }

    /** Each message once: one that came while its folder was indexed anew may be in the index twice. */
    @Override
    public Flux<MessageUid> doSearch(MailboxSession session, Mailbox mailbox, SearchQuery query)
            throws MailboxException {
        if (Phrases.in(query)) {
            return broughtIn(List.of(mailbox.getMailboxId()))
                    .thenMany(Flux.defer(() -> found(() -> searchPhrases(session, mailbox, query))))
                    .distinct();
        }
        if (!pending.has(mailbox.getMailboxId())) {
            return super.doSearch(session, mailbox, query).distinct();
        }
        return broughtIn(List.of(mailbox.getMailboxId()))
                .thenMany(Flux.defer(() -> found(() -> super.doSearch(session, mailbox, query))))
                .distinct();
    }

    private Flux<MessageUid> searchPhrases(MailboxSession session, Mailbox mailbox, SearchQuery query)
            throws MailboxException {
        try {
            commit();
            Phrases.Rest rest = phrases.answered(query, mailbox.getMailboxId());
            return super.doSearch(session, mailbox, rest.query()).filter(rest::has);
        } catch (IOException unreadable) {
            throw new MailboxException("the search index cannot be searched for phrases", unreadable);
        }
    }

    /** In several mailboxes phrases are asked for as single terms, which none is: this store has no such search. */
    @Override
    public Flux<MessageId> search(
            MailboxSession session, Collection<MailboxId> mailboxes, SearchQuery query, long limit)
            throws MailboxException {
        return broughtIn(mailboxes)
                .thenMany(Flux.defer(() -> found(() -> super.search(session, mailboxes, query, limit))));
    }

    private interface Search<T> {
        Flux<T> run() throws MailboxException;
    }

    private static <T> Flux<T> found(Search<T> search) {
        try {
            return search.run();
        } catch (MailboxException failure) {
            return Flux.error(failure);
        }
    }

    @Override
    public Mono<Flags> retrieveIndexedFlags(Mailbox mailbox, MessageUid uid) {
        return broughtIn(List.of(mailbox.getMailboxId()))
                .then(Mono.defer(() -> super.retrieveIndexedFlags(mailbox, uid)));
    }

    private Mono<Void> broughtIn(Collection<MailboxId> mailboxes) {
        return Mono.<Void>fromRunnable(() -> mailboxes.forEach(this::bringIn)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Brings into the index what has changed in a folder. */
    private synchronized void bringIn(MailboxId folder) {
        for (MailboxEvent change : pending.give(folder)) {
            try {
                super.reactiveEvent(change).block();
            } catch (RuntimeException together) {
                PendingChanges.singly(change).forEach(this::bringIn);
            }
        }
    }

    private void bringIn(MailboxEvent change) {
        try {
            super.reactiveEvent(change).block();
        } catch (RuntimeException failure) {
            folders.leaveBehind(change.getMailboxId().serialize());
            LOGGER.warn(
                    "a change in folder {} is missing in the search index until the server starts again",
                    change.getMailboxId().serialize(),
                    failure);
        }
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

    /**
     * Takes a range of messages out. James's own does so where the range is one message, or has no end; for any other it
     * takes out all that the folder has.
     */
    @Override
    public void delete(MailboxId folder, MessageRange range) throws IOException {
        super.delete(folder, range.getType() == MessageRange.Type.RANGE ? new Exactly(range) : range);
    }

    /** A range that says of itself that it is one message, so that its two ends are looked at. */
    private static final class Exactly extends MessageRange {
        Exactly(MessageRange range) {
            super(Type.ONE, range.getUidFrom(), range.getUidTo());
        }
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

    /** How many messages have changed and are not in the index yet. */
    int waiting() {
        return pending.size();
    }

    /**
     * Brings all changes up to now to disk; they need no repair any more.
     *
     * @param beside brings to disk what else a crash would leave behind in these folders
     */
    void commitChanges(Runnable beside) throws IOException {
        Set<String> committing = folders.begin();
        try {
            beside.run();
            if (committing.isEmpty()) {
                return;
            }
            pending.folders().forEach(this::bringIn);
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
        pending.folders().forEach(this::bringIn);
        super.close();
        folders.done();
    }
}
