package org.mailroom.james.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import javax.mail.Flags;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.api.process.SelectedMailbox;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.apache.james.mailbox.model.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.Doomed;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.moves.DeletionGuard;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.Traffic;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows the desk what a mail program is about to delete for good in its folders, before it goes. */
@Singleton
public final class ExpungeGuard {
    /** A folder with more messages is not looked through: the server's index is asked which are marked. */
    private static final int MOST_LOOKED_THROUGH = 2_000;

    private static final Set<String> NONE = Set.of();

    private final Traffic traffic;
    private final MoveGuard guard;
    private final Provider<MailboxManager> mailboxes;
    private final Provider<DeletionGuard> deletions;
    private final Provider<FolderStore> folders;
    private final FolderPaths paths;

    @Inject
    public ExpungeGuard(
            Traffic traffic,
            MoveGuard guard,
            Provider<MailboxManager> mailboxes,
            Provider<DeletionGuard> deletions,
            Provider<FolderStore> folders,
            FolderPaths paths) {
        this.traffic = traffic;
        this.guard = guard;
        this.mailboxes = mailboxes;
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
        Map<FolderPlace, FolderPlace> kept = new ConcurrentHashMap<>();
        return guard.desk(session.getMailboxSession())
                .map(desk -> Mono.using(
                                () -> traffic.enter(desk.account()),
                                lane -> Mono.fromCallable(
                                                () -> keep(desk, session.getMailboxSession(), selected, named))
                                        .doOnNext(kept::putAll)
                                        .then(work),
                                Traffic.Lane::close)
                        .then(Mono.<Void>fromRunnable(() -> stillThere(desk, kept)))
                        .subscribeOn(guard.threads()))
                .orElse(work);
    }

    private Map<FolderPlace, FolderPlace> keep(
            DeskConfiguration desk, MailboxSession session, SelectedMailbox selected, LongPredicate named)
            throws MailboxException {
        MessageManager folder = mailboxes.get().getMailbox(selected.getMailboxId(), session);
        List<Doomed> doomed = new ArrayList<>();
        for (MessageRange range : perhapsMarked(folder, session)) {
            MessageResultIterator found = folder.getMessages(range, FetchGroup.MINIMAL, session);
            while (found.hasNext()) {
                MessageResult message = found.next();
                if (message.getFlags().contains(Flags.Flag.DELETED)
                        && named.test(message.getUid().asLong())) {
                    doomed.add(doomed(selected, message));
                }
            }
        }
        return doomed.isEmpty()
                ? Map.of()
                : deletions
                        .get()
                        .before(
                                desk,
                                paths.name(folder.getMailboxPath(), session.getPathDelimiter()),
                                doomed,
                                guard.who(session));
    }

    private static List<MessageRange> perhapsMarked(MessageManager folder, MailboxSession session)
            throws MailboxException {
        if (folder.getMessageCount(session) <= MOST_LOOKED_THROUGH) {
            return List.of(MessageRange.all());
        }
        List<MessageUid> marked = Flux.from(
                        folder.search(SearchQuery.of(SearchQuery.flagIsSet(Flags.Flag.DELETED)), session))
                .collectSortedList()
                .block();
        return marked == null ? List.of() : MessageRange.toRanges(marked);
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
        kept.forEach((doomed, again) -> folders.get().removeTwin(desk.account(), again, doomed));
    }
}
