package org.mailroom.james.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.api.process.SelectedMailbox;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.Doomed;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.moves.DeletionGuard;
import org.mailroom.james.folders.Deadlocks;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.Traffic;
import reactor.core.publisher.Mono;

/** Shows the desk what a mail program is about to delete for good in its folders, before it goes. */
@Singleton
public final class ExpungeGuard {
    private static final Set<String> NONE = Set.of();

    private final Traffic traffic;
    private final MoveGuard guard;
    private final Provider<MailboxManager> mailboxes;
    private final Provider<MailboxSessionMapperFactory> mappers;
    private final Provider<DeletionGuard> deletions;
    private final Provider<FolderStore> folders;
    private final FolderPaths paths;

    @Inject
    public ExpungeGuard(
            Traffic traffic,
            MoveGuard guard,
            Provider<MailboxManager> mailboxes,
            Provider<MailboxSessionMapperFactory> mappers,
            Provider<DeletionGuard> deletions,
            Provider<FolderStore> folders,
            FolderPaths paths) {
        this.traffic = traffic;
        this.guard = guard;
        this.mailboxes = mailboxes;
        this.mappers = mappers;
        this.deletions = deletions;
        this.folders = folders;
        this.paths = paths;
    }

    /**
     * Deletes when it is its turn, and when the desk has kept what must not go.
     *
     * @param named which UIDs the command is about; of these those that are marked go
     */
    Mono<Void> inTurn(ImapSession session, LongPredicate named, Mono<Void> work) {
        @Nullable SelectedMailbox selected = session.getSelected();
        if (selected == null) {
            return work;
        }
        MailboxSession mailboxSession = session.getMailboxSession();
        return guard.desk(mailboxSession)
                .map(desk -> inTurn(desk, kept -> keep(desk, mailboxSession, selected, named, kept), work))
                .orElse(work);
    }

    /** Puts what must not go into the map, by what goes. */
    @FunctionalInterface
    interface Keeping {
        void keep(Map<FolderPlace, FolderPlace> kept) throws MailboxException;
    }

    /** Whether the work succeeds or fails: what was kept and did not go is there once. */
    Mono<Void> inTurn(DeskConfiguration desk, Keeping keeping, Mono<Void> work) {
        Map<FolderPlace, FolderPlace> kept = new ConcurrentHashMap<>();
        Mono<Void> afterwards = Mono.fromRunnable(() -> stillThere(desk, kept));
        Callable<Map<FolderPlace, FolderPlace>> keep = () -> {
            keeping.keep(kept);
            return kept;
        };
        return Mono.using(
                        () -> traffic.enter(desk.account()),
                        lane -> Mono.fromCallable(keep).then(work),
                        Traffic.Lane::close)
                .onErrorResume(failure -> afterwards.then(Mono.error(failure)))
                .then(afterwards)
                .subscribeOn(guard.threads());
    }

    private void keep(
            DeskConfiguration desk,
            MailboxSession session,
            SelectedMailbox selected,
            LongPredicate named,
            Map<FolderPlace, FolderPlace> kept)
            throws MailboxException {
        MessageManager folder = mailboxes.get().getMailbox(selected.getMailboxId(), session);
        List<Doomed> doomed = new ArrayList<>();
        for (MessageRange range : marked(folder.getId(), session, named)) {
            MessageResultIterator found = folder.getMessages(range, FetchGroup.MINIMAL, session);
            while (found.hasNext()) {
                doomed.add(doomed(selected, found.next()));
            }
            if (found.getException() != null) {
                throw found.getException();
            }
        }
        if (!doomed.isEmpty()) {
            String name = paths.name(folder.getMailboxPath(), session.getPathDelimiter());
            deletions.get().before(desk, name, doomed, guard.who(session), kept::put);
        }
    }

    /** What the server is about to delete, asked as it asks itself: its search index may have lost messages. */
    private List<MessageRange> marked(MailboxId id, MailboxSession session, LongPredicate named)
            throws MailboxException {
        Mailbox folder =
                mappers.get().getMailboxMapper(session).findMailboxById(id).block();
        if (folder == null) {
            return List.of();
        }
        return MessageRange.toRanges(
                mappers
                        .get()
                        .getMessageMapper(session)
                        .retrieveMessagesMarkedForDeletion(folder, MessageRange.all())
                        .stream()
                        .filter(uid -> named.test(uid.asLong()))
                        .sorted()
                        .toList());
    }

    private static Doomed doomed(SelectedMailbox selected, MessageResult message) {
        String[] keywords = message.getFlags().getUserFlags();
        return new Doomed(
                new FolderPlace(
                        selected.getMailboxId().serialize(), message.getUid().asLong()),
                keywords.length == 0 ? NONE : Set.copyOf(Arrays.asList(keywords)));
    }

    /** What was kept and then not deleted after all is there twice. */
    private void stillThere(DeskConfiguration desk, Map<FolderPlace, FolderPlace> kept) {
        kept.forEach((doomed, again) -> Deadlocks.again(() -> folders.get().removeTwin(desk.account(), again, doomed)));
    }
}
