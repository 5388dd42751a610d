package org.mailroom.james.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.mail.Flags;
import org.apache.james.events.Event;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.events.MailboxEvents.Added;
import org.apache.james.mailbox.events.MailboxEvents.Expunged;
import org.apache.james.mailbox.events.MailboxEvents.FlagsUpdated;
import org.apache.james.mailbox.events.MailboxEvents.MailboxDeletion;
import org.apache.james.mailbox.events.MailboxEvents.MailboxEvent;
import org.apache.james.mailbox.model.MailboxConstants;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.watch.FolderChange;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.watch.FolderChange.FolderWent;
import org.mailroom.desk.watch.FolderChange.MarkedDeleted;
import org.mailroom.desk.watch.FolderChange.Unmarked;
import org.mailroom.desk.watch.FolderChange.Vanished;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.moves.Commands;

/** The server's mailbox events as what people did. What the server or the desk itself did is nobody's doing. */
public final class FolderEvents {
    /** Who opened a mailbox without a login of the desk. */
    public static final String STRANGER = "somebody without a login of the desk";

    private final DeskSessions sessions;
    private final Function<SessionId, Optional<Actor>> actors;
    private final Commands commands;
    private final FolderPaths paths;

    FolderEvents(
            DeskSessions sessions, Function<SessionId, Optional<Actor>> actors, Commands commands, FolderPaths paths) {
        this.sessions = sessions;
        this.actors = actors;
        this.commands = commands;
        this.paths = paths;
    }

    /** What a person did, in the order of the messages; nothing where it was no person. */
    List<FolderChange> changes(Event event) {
        if (!(event instanceof MailboxEvent inMailbox) || sessions.own(inMailbox.getSessionId())) {
            return List.of();
        }
        String who = actors.apply(inMailbox.getSessionId()).map(Actor::name).orElse(STRANGER);
        if (event instanceof Added added) {
            return added.isDelivery() ? List.of() : appeared(added, who);
        } else if (event instanceof Expunged expunged) {
            return each(expunged, expunged.getUids(), place -> new Vanished(place, who));
        } else if (event instanceof FlagsUpdated updated) {
            return flags(updated, who);
        } else if (event instanceof MailboxDeletion deletion) {
            return List.of(new FolderWent(folder(deletion), who));
        }
        return List.of();
    }

    /** The messages that came into a folder, whoever put them there. */
    List<Appeared> arrivals(Event event) {
        return event instanceof Added added && account(added).isPresent()
                ? each(
                        added,
                        added.getUids(),
                        place -> new Appeared(account(added).orElseThrow(), folder(added), place, "", Optional.empty()))
                : List.of();
    }

    /** Whether the desk itself did it. */
    boolean byDesk(Event event) {
        return event instanceof MailboxEvent inMailbox && sessions.own(inMailbox.getSessionId());
    }

    /** The account in whose mailboxes it happened. */
    static Optional<EmailAddress> account(Event event) {
        return event instanceof MailboxEvent inMailbox ? EmailAddress.parse(owner(inMailbox)) : Optional.empty();
    }

    private List<FolderChange> appeared(Added added, String who) {
        EmailAddress account = EmailAddress.of(owner(added));
        Optional<Transfer> by = commands.of(added.getSessionId());
        return each(added, added.getUids(), place -> new Appeared(account, folder(added), place, who, by));
    }

    private static List<FolderChange> flags(FlagsUpdated updated, String who) {
        List<FolderChange> changes =
                new ArrayList<>(each(updated, deleted(updated), place -> new MarkedDeleted(place, who)));
        Map<Set<String>, List<MessageUid>> taken = updated.getUpdatedFlags().stream()
                .collect(Collectors.groupingBy(
                        FolderEvents::taken,
                        LinkedHashMap::new,
                        Collectors.mapping(UpdatedFlags::getUid, Collectors.toList())));
        taken.forEach((keywords, uids) -> {
            if (!keywords.isEmpty()) {
                changes.add(new Unmarked(
                        account(updated).orElseThrow(), keywords, each(updated, uids, place -> place), who));
            }
        });
        return changes;
    }

    private static Set<String> taken(UpdatedFlags flags) {
        return Arrays.stream(flags.getOldFlags().getUserFlags())
                .filter(keyword -> !flags.getNewFlags().contains(keyword))
                .collect(Collectors.toSet());
    }

    private static List<MessageUid> deleted(FlagsUpdated updated) {
        return updated.getUpdatedFlags().stream()
                .filter(flags -> flags.isModifiedToSet(Flags.Flag.DELETED))
                .map(flags -> flags.getUid())
                .toList();
    }

    private static <T> List<T> each(MailboxEvent event, Iterable<MessageUid> uids, Function<FolderPlace, T> change) {
        String mailbox = event.getMailboxId().serialize();
        List<T> changes = new ArrayList<>();
        uids.forEach(uid -> changes.add(change.apply(new FolderPlace(mailbox, uid.asLong()))));
        return changes;
    }

    private static String owner(MailboxEvent event) {
        return event.getMailboxPath().getUser().asString();
    }

    private String folder(MailboxEvent event) {
        return paths.name(event.getMailboxPath(), MailboxConstants.DEFAULT_DELIMITER);
    }
}
