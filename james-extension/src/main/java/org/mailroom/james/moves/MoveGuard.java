package org.mailroom.james.moves;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.watch.FolderChange.BrokenOff;
import org.mailroom.desk.watch.FolderChange.Missed;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.KnownFolders;
import org.mailroom.james.folders.Traffic;
import org.mailroom.james.login.Actors;
import org.mailroom.james.watch.FolderEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the mail programs at a desk move and copy one after the other, and tells the desk what they wanted to move that
 * had gone. Reviewers do not wait for each other; accounts of no desk are left alone.
 */
@Singleton
public final class MoveGuard {
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WAITING = 10_000;

    private final Traffic traffic;
    private final Commands commands;
    private final Provider<MailboxManager> mailboxes;
    private final Supplier<MailroomConfiguration> configuration;
    private final Provider<FolderJournal> journal;
    private final Actors actors;
    private final FolderPaths paths;
    private final KnownFolders known;
    /** Its threads wait for their turn and then do the work, so that who has the turn always has a thread. */
    private final Scheduler threads =
            Schedulers.newBoundedElastic(MOST_AT_ONCE, MOST_WAITING, "mailroom-moves", 60, true);

    @Inject
    public MoveGuard(
            Traffic traffic,
            Commands commands,
            Provider<MailboxManager> mailboxes,
            Supplier<MailroomConfiguration> configuration,
            Provider<FolderJournal> journal,
            Actors actors,
            FolderPaths paths,
            KnownFolders known) {
        this.traffic = traffic;
        this.commands = commands;
        this.mailboxes = mailboxes;
        this.configuration = configuration;
        this.journal = journal;
        this.actors = actors;
        this.paths = paths;
        this.known = known;
    }

    /** The desk whose account the session has open. */
    Optional<DeskConfiguration> desk(MailboxSession session) {
        return EmailAddress.parse(session.getUser().asString())
                .flatMap(account -> configuration.get().deskByAccount(account));
    }

    /** Who uses the mail program, by name. */
    String who(MailboxSession session) {
        return actors.of(session.getSessionId()).map(Actor::name).orElse(FolderEvents.STRANGER);
    }

    /** Where commands wait for their turn. */
    Scheduler threads() {
        return threads;
    }

    /** Moves or copies when it is its turn. */
    Flux<MessageRange> inTurn(
            Transfer.Kind kind,
            MailboxId from,
            MailboxId to,
            MailboxSession session,
            MessageRange range,
            Flux<MessageRange> work) {
        return desk(session)
                .map(desk -> Flux.using(
                                () -> new Turn(desk, kind, from, to, session, range),
                                turn -> work.concatWith(Flux.defer(turn::done)).doOnError(turn::brokenOff),
                                Turn::close)
                        .subscribeOn(threads))
                .orElseGet(() -> isReview(session) ? noted(kind, from, session, work) : work);
    }

    private boolean isReview(MailboxSession session) {
        return EmailAddress.parse(session.getUser().asString())
                .flatMap(account -> configuration.get().deskByReviewAccount(account))
                .isPresent();
    }

    /** In a review mailbox nobody waits for his turn, but the desk is to know from where a reply came. */
    private Flux<MessageRange> noted(
            Transfer.Kind kind, MailboxId from, MailboxSession session, Flux<MessageRange> work) {
        return Flux.using(
                        () -> {
                            commands.begin(session.getSessionId(), new Transfer(kind, name(from, session)));
                            return session.getSessionId();
                        },
                        begun -> work,
                        commands::end)
                .subscribeOn(threads);
    }

    private String name(MailboxId mailbox, MailboxSession session) throws MailboxException {
        return paths.name(mailboxes.get().getMailbox(mailbox, session).getMailboxPath(), session.getPathDelimiter());
    }

    /** Does what neither moves nor copies when nobody else does. */
    Mono<Void> inTurn(MailboxSession session, Mono<Void> work) {
        return desk(session)
                .map(desk -> Mono.using(() -> traffic.enter(desk.account()), lane -> work, Traffic.Lane::close)
                        .subscribeOn(threads))
                .orElse(work);
    }

    /** One command, from the moment when it has its turn. */
    private final class Turn implements AutoCloseable {
        private final DeskConfiguration desk;
        private final MailboxSession session;
        private final MailboxId from;
        private final MailboxId to;
        private final MessageRange range;
        private final Traffic.Lane lane;
        private final Transfer transfer;
        private final Map<FolderPlace, String> there;

        Turn(
                DeskConfiguration desk,
                Transfer.Kind kind,
                MailboxId from,
                MailboxId to,
                MailboxSession session,
                MessageRange range)
                throws MailboxException {
            this.desk = desk;
            this.session = session;
            this.from = from;
            this.to = to;
            this.range = range;
            this.lane = traffic.enter(desk.account());
            try {
                this.transfer = new Transfer(kind, name(from, session));
                this.there = caseNumbers();
                commands.begin(session.getSessionId(), transfer);
            } catch (MailboxException | RuntimeException e) {
                lane.close();
                throw e;
            }
        }

        private Map<FolderPlace, String> caseNumbers() throws MailboxException {
            MessageManager folder = mailboxes.get().getMailbox(from, session);
            MessageResultIterator found = folder.getMessages(range, FetchGroup.HEADERS, session);
            Map<FolderPlace, String> numbers = new HashMap<>();
            while (found.hasNext()) {
                MessageResult message = found.next();
                numbers.put(place(message.getUid().asLong()), caseNumber(message));
            }
            return numbers;
        }

        private FolderPlace place(long uid) {
            return new FolderPlace(from.serialize(), uid);
        }

        /** Tells the desk of what had gone before. */
        Flux<MessageRange> done() {
            List<Missed> missed = new ArrayList<>();
            missing().forEach(place -> missed.add(missed(place)));
            if (transfer.kind() == Transfer.Kind.MOVE) {
                there.forEach((place, number) -> {
                    if (!number.isEmpty()) {
                        traffic.gone(place, number);
                    }
                });
            }
            journal.get().take(missed);
            return Flux.empty();
        }

        /** The server copies and then takes away, and tells of both in the end: it may have copied. */
        void brokenOff(Throwable failure) {
            known.doubt(to);
            try {
                Set<String> folders = Set.of(transfer.from(), name(to, session));
                journal.get().take(new BrokenOff(desk.account(), folders, Set.copyOf(there.values())));
            } catch (MailboxException | RuntimeException e) {
                failure.addSuppressed(e);
            }
        }

        private List<FolderPlace> missing() {
            if (range.getType() == MessageRange.Type.ONE) {
                return there.isEmpty() ? List.of(place(range.getUidFrom().asLong())) : List.of();
            }
            return traffic.goneFrom(from.serialize(), range);
        }

        private Missed missed(FolderPlace place) {
            try {
                return new Missed(desk.account(), name(to, session), transfer, who(session), traffic.whatLay(place));
            } catch (MailboxException e) {
                throw new IllegalStateException("the folder it was to come into has gone", e);
            }
        }

        @Override
        public void close() {
            commands.end(session.getSessionId());
            lane.close();
        }
    }

    private static String caseNumber(MessageResult message) throws MailboxException {
        try (InputStream header = message.getHeaders().getInputStream()) {
            return RawMessage.of(header.readAllBytes())
                    .only(MailroomFields.CASE)
                    .orElse("");
        } catch (IOException e) {
            throw new MailboxException("a header cannot be read", e);
        }
    }
}
