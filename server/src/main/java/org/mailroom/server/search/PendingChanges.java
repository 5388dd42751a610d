package org.mailroom.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.james.events.Event.EventId;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.events.MailboxEvents.Added;
import org.apache.james.mailbox.events.MailboxEvents.Expunged;
import org.apache.james.mailbox.events.MailboxEvents.FlagsUpdated;
import org.apache.james.mailbox.events.MailboxEvents.MailboxEvent;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.UpdatedFlags;

/**
 * What has changed in folders and is not in the search index yet. What came and went in between is not there at all, and
 * of several changes of a message's flags only the last one. Thread-safe.
 */
final class PendingChanges {
    private final Map<MailboxId, Folder> folders = new LinkedHashMap<>();

    private static final class Folder {
        private final MailboxEvent like;
        private final SortedMap<MessageUid, MessageMetaData> come = new TreeMap<>();
        private final Map<MessageUid, MessageMetaData> gone = new HashMap<>();
        private final SortedMap<MessageUid, UpdatedFlags> flags = new TreeMap<>();

        Folder(MailboxEvent first) {
            this.like = first;
        }

        int size() {
            return come.size() + gone.size() + flags.size();
        }
    }

    /** Remembers what has changed. Answers whether that can wait. */
    synchronized boolean take(MailboxEvent event) {
        if (event instanceof Added added) {
            folder(event).come.putAll(added.getAdded());
        } else if (event instanceof Expunged expunged) {
            expunged.getExpunged().forEach((uid, message) -> gone(folder(event), uid, message));
        } else if (event instanceof FlagsUpdated updated) {
            updated.getUpdatedFlags().forEach(each -> flags(folder(event), each));
        } else {
            return false;
        }
        return true;
    }

    private Folder folder(MailboxEvent event) {
        return folders.computeIfAbsent(event.getMailboxId(), id -> new Folder(event));
    }

    private static void gone(Folder folder, MessageUid uid, MessageMetaData message) {
        folder.flags.remove(uid);
        if (folder.come.remove(uid) == null) {
            folder.gone.put(uid, message);
        }
    }

    private static void flags(Folder folder, UpdatedFlags flags) {
        if (!folder.come.containsKey(flags.getUid())) {
            folder.flags.put(flags.getUid(), flags);
        }
    }

    /** How many messages have changed. */
    synchronized int size() {
        return folders.values().stream().mapToInt(Folder::size).sum();
    }

    /** The folders with changes. */
    synchronized Set<MailboxId> folders() {
        return Set.copyOf(folders.keySet());
    }

    /** Whether something of this folder is not in the index yet. */
    synchronized boolean has(MailboxId folder) {
        return folders.containsKey(folder);
    }

    /** A folder's changes, in the order in which they go into the index; they are not remembered any more. */
    synchronized List<MailboxEvent> give(MailboxId id) {
        Folder folder = folders.remove(id);
        return folder == null ? List.of() : events(folder);
    }

    private static List<MailboxEvent> events(Folder folder) {
        List<MailboxEvent> events = new ArrayList<>();
        if (!folder.gone.isEmpty()) {
            events.add(gone(folder.like, folder.gone));
        }
        if (!folder.come.isEmpty()) {
            events.add(come(folder.like, folder.come));
        }
        if (!folder.flags.isEmpty()) {
            events.add(flags(folder.like, List.copyOf(folder.flags.values())));
        }
        return events;
    }

    /** The same change, message by message; of a message that has come perhaps a part is in the index. */
    static List<MailboxEvent> singly(MailboxEvent event) {
        List<MailboxEvent> each = new ArrayList<>();
        if (event instanceof Added added) {
            added.getAdded().forEach((uid, message) -> {
                each.add(gone(event, Map.of(uid, message)));
                each.add(come(event, new TreeMap<>(Map.of(uid, message))));
            });
        } else if (event instanceof Expunged expunged) {
            expunged.getExpunged().forEach((uid, message) -> each.add(gone(event, Map.of(uid, message))));
        } else if (event instanceof FlagsUpdated updated) {
            updated.getUpdatedFlags().forEach(flags -> each.add(flags(event, List.of(flags))));
        }
        return each;
    }

    private static Expunged gone(MailboxEvent like, Map<MessageUid, MessageMetaData> messages) {
        return new Expunged(
                like.getSessionId(),
                like.getUsername(),
                like.getMailboxPath(),
                like.getMailboxId(),
                messages,
                EventId.random());
    }

    private static Added come(MailboxEvent like, SortedMap<MessageUid, MessageMetaData> messages) {
        return new Added(
                like.getSessionId(),
                like.getUsername(),
                like.getMailboxPath(),
                like.getMailboxId(),
                messages,
                EventId.random(),
                false);
    }

    private static FlagsUpdated flags(MailboxEvent like, List<UpdatedFlags> flags) {
        return new FlagsUpdated(
                like.getSessionId(),
                like.getUsername(),
                like.getMailboxPath(),
                like.getMailboxId(),
                flags,
                EventId.random());
    }
}
