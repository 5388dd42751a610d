package org.mailroom.james.folders;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import javax.mail.Flags;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxManager.MailboxSearchFetchType;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageManager.AppendCommand;
import org.apache.james.mailbox.MessageManager.FlagsUpdateMode;
import org.apache.james.mailbox.MessageManager.MailboxMetaData;
import org.apache.james.mailbox.MessageManager.MailboxMetaData.RecentMode;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.exception.MailboxExistsException;
import org.apache.james.mailbox.exception.MailboxNotFoundException;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.ComposedMessageId;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.search.MailboxQuery;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/**
 * The desk's folders in the mailboxes of the server. A place is the server's mailbox identifier and the UID; the
 * server's own message identifiers are never asked for, since not every kind of mailbox has them.
 *
 * <p>No message that we append or move is marked {@code \Recent}: the server rewrites each such message when the folder
 * is selected.
 */
@Singleton
public final class JamesFolderStore implements FolderStore {
    /** What the desk looks for in headers again and again. */
    private static final Set<String> LOOKED_FOR = Set.of(
            MailroomFields.CASE,
            MailroomFields.INTERACTION,
            MailroomFields.HELD,
            MailroomFields.CARD,
            MailroomFields.UNSORTED,
            MailroomFields.ABOUT_UNSORTED);

    private final DeskSessions sessions;
    private final Provider<SubscriptionManager> subscriptions;
    private final MailboxId.Factory ids;
    private final InstantSource clock;
    private final Traffic traffic;
    private final FolderPaths paths;
    private final KnownFolders known;
    private final MarkedRecent recent = new MarkedRecent();

    @Inject
    public JamesFolderStore(
            DeskSessions sessions,
            Provider<SubscriptionManager> subscriptions,
            MailboxId.Factory ids,
            InstantSource clock,
            Traffic traffic,
            FolderPaths paths,
            KnownFolders known) {
        this.sessions = sessions;
        this.subscriptions = subscriptions;
        this.ids = ids;
        this.clock = clock;
        this.traffic = traffic;
        this.paths = paths;
        this.known = known;
    }

    @Override
    public FolderPlace append(EmailAddress account, String folder, byte[] message, Set<String> keywords) {
        return Deadlocks.again(() -> appended(account, folder, message, keywords));
    }

    private FolderPlace appended(EmailAddress account, String folder, byte[] message, Set<String> keywords) {
        return sessions.with(account, (mailboxes, session) -> {
            MessageManager target = ensured(mailboxes, session, folder);
            AppendCommand append = AppendCommand.builder()
                    .withInternalDate(Date.from(clock.instant()))
                    .withFlags(flags(keywords))
                    .notRecent()
                    .notDelivery()
                    .build(new ByteContent(message));
            ComposedMessageId id =
                    into(target, () -> target.appendMessage(append, session).getId());
            known.of(id.getMailboxId())
                    .learn(id.getUid().asLong(), HeaderValues.of(RawMessage.of(message), LOOKED_FOR), clock.instant());
            return place(id.getMailboxId(), id.getUid());
        });
    }

    @Override
    public FolderPlace next(EmailAddress account, String folder) {
        return sessions.with(account, (mailboxes, session) -> {
            MessageManager found = ensured(mailboxes, session, folder);
            MessageUid next = found.getMetaData(RecentMode.IGNORE, session, MailboxMetaData.FetchGroup.NO_COUNT)
                    .getUidNext();
            return place(found.getId(), next);
        });
    }

    @Override
    public Map<FolderPlace, String> values(EmailAddress account, String folder, String field) {
        return sessions.with(account, (mailboxes, session) -> {
            Map<FolderPlace, String> values = new LinkedHashMap<>();
            Optional<MessageManager> found = existing(mailboxes, session, paths.of(session, folder));
            if (found.isPresent()) {
                values(new FolderScan(found.get(), session), found.get().getId(), field)
                        .forEach((uid, value) -> values.put(place(found.get().getId(), uid), value));
            }
            return values;
        });
    }

    private Map<Long, String> values(FolderScan scan, MailboxId folder, String field) throws MailboxException {
        KnownFolder values = LOOKED_FOR.contains(field) ? known.of(folder) : new KnownFolder();
        Set<String> fields = LOOKED_FOR.contains(field) ? LOOKED_FOR : Set.of(field);
        return values.values(field, () -> uids(scan), clock.instant(), range -> scan.read(range, fields));
    }

    private static List<Long> uids(FolderScan scan) throws MailboxException {
        return scan.uids().stream().map(MessageUid::asLong).toList();
    }

    @Override
    public List<FolderPlace> find(EmailAddress account, String folder, String field, Set<String> values) {
        if (!LOOKED_FOR.contains(field)) {
            return FolderStore.super.find(account, folder, field, values);
        }
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageManager> found = existing(mailboxes, session, paths.of(session, folder));
            return found.isPresent()
                    ? find(new FolderScan(found.get(), session), found.get(), field, values)
                    : List.of();
        });
    }

    private List<FolderPlace> find(FolderScan scan, MessageManager folder, String field, Set<String> values)
            throws MailboxException {
        KnownFolder there = known.of(folder.getId());
        List<FolderPlace> places = new ArrayList<>();
        for (long uid : there.find(field, values, clock.instant(), range -> scan.read(range, LOOKED_FOR))) {
            if (scan.one(uid, FetchGroup.MINIMAL).isPresent()) {
                places.add(place(folder.getId(), uid));
            } else {
                there.forget(uid);
            }
        }
        return places;
    }

    @Override
    public List<FolderPlace> findPerhaps(EmailAddress account, String folder, String field, Set<String> values) {
        if (!LOOKED_FOR.contains(field)) {
            return find(account, folder, field, values);
        }
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageManager> found = existing(mailboxes, session, paths.of(session, folder));
            return found.isPresent()
                    ? findPerhaps(
                            new FolderScan(found.get(), session), found.get().getId(), field, values)
                    : List.of();
        });
    }

    private List<FolderPlace> findPerhaps(FolderScan scan, MailboxId folder, String field, Set<String> values)
            throws MailboxException {
        return known.of(folder).find(field, values, clock.instant(), range -> scan.read(range, LOOKED_FOR)).stream()
                .map(uid -> place(folder, uid))
                .toList();
    }

    @Override
    public Optional<String> value(EmailAddress account, FolderPlace place, String field) {
        Optional<String> before = known.of(ids.fromString(place.mailbox())).of(field, place.uid());
        return before.isPresent() ? before : FolderStore.super.value(account, place, field);
    }

    @Override
    public List<FolderPlace> places(EmailAddress account, String folder) {
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageManager> found = existing(mailboxes, session, paths.of(session, folder));
            return found.isEmpty()
                    ? List.of()
                    : new FolderScan(found.get(), session)
                            .uids().stream()
                                    .map(uid -> place(found.get().getId(), uid))
                                    .toList();
        });
    }

    @Override
    public Optional<byte[]> read(EmailAddress account, FolderPlace place) {
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageResult> message = message(mailboxes, session, place, FetchGroup.FULL_CONTENT);
            return message.isPresent() ? Optional.of(bytes(message.get())) : Optional.empty();
        });
    }

    @Override
    public Optional<byte[]> header(EmailAddress account, FolderPlace place) {
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageResult> message = message(mailboxes, session, place, FetchGroup.HEADERS);
            return message.isPresent() ? Optional.of(headerBytes(message.get())) : Optional.empty();
        });
    }

    @Override
    public boolean holds(EmailAddress account, FolderPlace place) {
        return sessions.with(
                account,
                (mailboxes, session) ->
                        message(mailboxes, session, place, FetchGroup.MINIMAL).isPresent());
    }

    @Override
    public boolean remove(EmailAddress account, FolderPlace place) {
        return inTurn(account, (mailboxes, session) -> removed(mailboxes, session, place));
    }

    @Override
    public boolean removeTwin(EmailAddress account, FolderPlace place, FolderPlace twin, BooleanSupplier still) {
        return inTurn(
                account,
                (mailboxes, session) ->
                        message(mailboxes, session, twin, FetchGroup.MINIMAL).isPresent()
                                && still.getAsBoolean()
                                && removed(mailboxes, session, place));
    }

    private boolean removed(MailboxManager mailboxes, MailboxSession session, FolderPlace place)
            throws MailboxException {
        if (message(mailboxes, session, place, FetchGroup.MINIMAL).isEmpty()) {
            return false;
        }
        mailboxes
                .getMailbox(ids.fromString(place.mailbox()), session)
                .delete(List.of(MessageUid.of(place.uid())), session);
        return true;
    }

    @Override
    public boolean move(EmailAddress account, FolderPlace place, String folder, BooleanSupplier still) {
        return inTurn(
                account, (mailboxes, session) -> still.getAsBoolean() && moved(mailboxes, session, place, folder));
    }

    /** Not while somebody else moves: the server copies and then takes away. */
    private boolean inTurn(EmailAddress account, DeskSessions.Work<Boolean> work) {
        return sessions.with(account, (mailboxes, session) -> {
            Traffic.Lane lane = traffic.enter(account);
            try {
                return work.in(mailboxes, session);
            } finally {
                lane.close();
            }
        });
    }

    private boolean moved(MailboxManager mailboxes, MailboxSession session, FolderPlace place, String folder)
            throws MailboxException {
        if (message(mailboxes, session, place, FetchGroup.MINIMAL).isEmpty()) {
            known.of(ids.fromString(place.mailbox())).forget(place.uid());
            return false;
        }
        KnownFolder source = known.of(ids.fromString(place.mailbox()));
        source.of(MailroomFields.CASE, place.uid()).ifPresent(number -> traffic.gone(place, number));
        MessageManager target = ensured(mailboxes, session, folder);
        List<MessageRange> moved = into(
                target,
                () -> mailboxes.moveMessages(
                        MessageRange.one(MessageUid.of(place.uid())),
                        ids.fromString(place.mailbox()),
                        target.getId(),
                        session));
        for (MessageRange range : moved) {
            learn(source, place.uid(), target.getId(), range);
            recent.takeOff(target, session, range);
        }
        return !moved.isEmpty();
    }

    @FunctionalInterface
    private interface Coming<T> {
        T come() throws MailboxException;
    }

    /** The server copies and then takes away, and tells of both in the end: if that fails, something may have come. */
    private <T> T into(MessageManager target, Coming<T> coming) throws MailboxException {
        try {
            return coming.come();
        } catch (MailboxException | RuntimeException e) {
            known.doubt(target.getId());
            throw e;
        }
    }

    private void learn(KnownFolder source, long uid, MailboxId target, MessageRange moved) {
        Optional<Map<String, String>> fields = source.fields(uid);
        if (fields.isPresent() && moved.getUidFrom().equals(moved.getUidTo())) {
            known.of(target).learn(moved.getUidFrom().asLong(), fields.get(), clock.instant());
        }
        source.forget(uid);
    }

    @Override
    public boolean keyword(EmailAddress account, FolderPlace place, String keyword, boolean set) {
        return sessions.with(account, (mailboxes, session) -> {
            Optional<MessageResult> found = message(mailboxes, session, place, FetchGroup.MINIMAL);
            if (found.isPresent() && found.get().getFlags().contains(keyword) != set) {
                mailboxes
                        .getMailbox(ids.fromString(place.mailbox()), session)
                        .setFlags(
                                new Flags(keyword),
                                set ? FlagsUpdateMode.ADD : FlagsUpdateMode.REMOVE,
                                MessageRange.one(MessageUid.of(place.uid())),
                                session);
            }
            return found.isPresent();
        });
    }

    @Override
    public void ensure(EmailAddress account, String folder) {
        sessions.with(account, (mailboxes, session) -> ensured(mailboxes, session, folder));
    }

    @Override
    public void rename(EmailAddress account, String folder, String wanted) {
        sessions.with(account, (mailboxes, session) -> {
            ensured(mailboxes, session, folder);
            return mailboxes.renameMailbox(
                    paths.of(session, folder),
                    paths.of(session, wanted),
                    MailboxManager.RenameOption.RENAME_SUBSCRIPTIONS,
                    session);
        });
    }

    @Override
    public List<String> folders(EmailAddress account) {
        return sessions.with(
                account,
                (mailboxes, session) -> mailboxes
                        .search(
                                MailboxQuery.privateMailboxesBuilder(session)
                                        .matchesAllMailboxNames()
                                        .build(),
                                MailboxSearchFetchType.Minimal,
                                session)
                        .map(found -> paths.name(found.getPath(), session.getPathDelimiter()))
                        .toStream()
                        .sorted()
                        .toList());
    }

    private MessageManager ensured(MailboxManager mailboxes, MailboxSession session, String folder)
            throws MailboxException {
        MailboxPath path = paths.of(session, folder);
        Optional<MessageManager> found = existing(mailboxes, session, path);
        return found.isPresent() ? found.get() : made(mailboxes, session, path);
    }

    private MessageManager made(MailboxManager mailboxes, MailboxSession session, MailboxPath path)
            throws MailboxException {
        try {
            mailboxes.createMailbox(path, session);
        } catch (MailboxExistsException e) {
            return mailboxes.getMailbox(path, session);
        }
        for (MailboxPath level : FolderPaths.levels(path, session)) {
            subscriptions.get().subscribe(session, level);
        }
        return mailboxes.getMailbox(path, session);
    }

    private static Optional<MessageManager> existing(MailboxManager mailboxes, MailboxSession session, MailboxPath path)
            throws MailboxException {
        try {
            return Optional.of(mailboxes.getMailbox(path, session));
        } catch (MailboxNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<MessageResult> message(
            MailboxManager mailboxes, MailboxSession session, FolderPlace place, FetchGroup what)
            throws MailboxException {
        try {
            MessageManager folder = mailboxes.getMailbox(ids.fromString(place.mailbox()), session);
            return new FolderScan(folder, session).one(place.uid(), what);
        } catch (MailboxNotFoundException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(MessageResult message) throws MailboxException {
        try (InputStream content = message.getFullContent().getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new MailboxException("message " + message.getUid().asLong() + " cannot be read", e);
        }
    }

    private static byte[] headerBytes(MessageResult message) throws MailboxException {
        try (InputStream header = message.getHeaders().getInputStream()) {
            return header.readAllBytes();
        } catch (IOException e) {
            throw new MailboxException(
                    "the header of message " + message.getUid().asLong() + " cannot be read", e);
        }
    }

    private static Flags flags(Set<String> keywords) {
        Flags flags = new Flags();
        for (String keyword : keywords) {
            if (keyword.equals(Keywords.SEEN)) {
                flags.add(Flags.Flag.SEEN);
            } else {
                flags.add(keyword);
            }
        }
        return flags;
    }

    private static FolderPlace place(MailboxId mailbox, MessageUid uid) {
        return place(mailbox, uid.asLong());
    }

    private static FolderPlace place(MailboxId mailbox, long uid) {
        return new FolderPlace(mailbox.serialize(), uid);
    }
}
