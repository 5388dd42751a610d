package org.mailroom.james.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.james.events.Event;
import org.apache.james.events.EventBus;
import org.apache.james.events.EventListener;
import org.apache.james.events.Group;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.apache.james.mailbox.events.MailboxEvents.Added;
import org.mailroom.desk.card.CardNews;
import org.mailroom.desk.card.CardWatch;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.watch.FolderChange;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.KnownFolders;
import org.mailroom.james.moves.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the desk what people do in its folders, before the server answers their client: when the client has its OK, a
 * recall counts. Never throws, because the server would try again for half a minute within the client's command.
 *
 * <p>What comes to lie in whatever folder is noted first: what the desk does next looks for it there. The server asks its
 * listeners all at once, so one that noted it by itself could be later than the work that follows from it.
 */
public final class FolderListener implements EventListener.GroupEventListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(FolderListener.class);

    private final Supplier<MailroomConfiguration> configuration;
    private final Supplier<FolderJournal> journal;
    private final CardNews news;
    private final FolderEvents events;
    private final KnownFolders known;

    /**
     * @param known where it is noted what comes to lie in folders
     * @param journal asked for when the first change comes, so that the store is not opened before
     * @param news what may change cards is told there
     * @param actors who has a session of the mailbox open
     * @param commands what each session carries out just now
     * @param paths what folders are called
     */
    public FolderListener(
            Supplier<MailroomConfiguration> configuration,
            KnownFolders known,
            Supplier<FolderJournal> journal,
            CardNews news,
            DeskSessions sessions,
            Function<SessionId, Optional<Actor>> actors,
            Commands commands,
            FolderPaths paths) {
        this.known = known;
        this.configuration = configuration;
        this.journal = journal;
        this.news = news;
        this.events = new FolderEvents(sessions, actors, commands, paths);
    }

    /** The listener's name among the server's; it has no other members. */
    public static final class DeskFolders extends Group {}

    /** Registers with the server in a group; from then on all that comes is noted. */
    void listen(EventBus bus, Group group) {
        bus.register(this, group);
        known.beTold();
    }

    @Override
    public Group getDefaultGroup() {
        return new DeskFolders();
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SYNCHRONOUS;
    }

    @Override
    public boolean isHandling(Event event) {
        return event instanceof Added || isWatched(event);
    }

    private boolean isWatched(Event event) {
        return FolderEvents.account(event).filter(this::watched).isPresent();
    }

    @Override
    public void event(Event event) {
        try {
            if (event instanceof Added added) {
                known.came(added.getMailboxId(), added.getUids());
            }
            if (isWatched(event)) {
                take(events.changes(event));
                tell(event);
            }
        } catch (RuntimeException e) {
            LOGGER.error(
                    "mailbox event {} could not be understood",
                    event.getEventId().getId(),
                    e);
        }
    }

    /** The cards of cases follow in a moment. */
    private void tell(Event event) {
        boolean byPerson = !events.byDesk(event);
        events.arrivals(event).stream()
                .filter(came -> configuration
                        .get()
                        .deskByAccount(came.account())
                        .filter(desk -> CardWatch.concerns(desk, came.folder(), byPerson))
                        .isPresent())
                .forEach(came -> news.came(came.account(), came.folder(), came.place()));
    }

    private boolean watched(EmailAddress account) {
        MailroomConfiguration now = configuration.get();
        return now.deskByAccount(account).isPresent()
                || now.deskByReviewAccount(account).isPresent();
    }

    private void take(List<FolderChange> changes) {
        journal.get()
                .take(changes)
                .ifPresent(e -> LOGGER.warn(
                        "what somebody did in a folder ({}) has not reached the store yet and will be tried again: {}",
                        changes.get(0).getClass().getSimpleName(),
                        e.toString()));
    }
}
