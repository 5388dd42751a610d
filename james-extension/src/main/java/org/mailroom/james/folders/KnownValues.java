package org.mailroom.james.folders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MailboxId;

/**
 * Header values that were read before, so that a folder that is looked through again and again is read once. They stay
 * right: a UID never comes to mean another message, and a message never changes (RFC 3501 section 2.3.1.1).
 * Several may look at a folder at once: what one of them forgets, for he does not see it lying there, the others keep.
 */
final class KnownValues {
    private final int most;
    private final Map<Column, Map<MessageUid, Optional<String>>> columns = new ConcurrentHashMap<>();

    /**
     * Nothing known yet.
     *
     * @param most values; when they are reached all are forgotten
     */
    KnownValues(int most) {
        this.most = most;
    }

    private record Column(MailboxId folder, String field) {}

    /** Reads the values of messages that are not known yet; a message that is gone has none. */
    @FunctionalInterface
    interface Reader {
        Map<MessageUid, Optional<String>> read(List<MessageUid> unknown) throws MailboxException;
    }

    /** The values of this field in the messages that lie in the folder, in their order; what is not known is read. */
    Map<MessageUid, String> values(MailboxId folder, String field, List<MessageUid> lyingThere, Reader reader)
            throws MailboxException {
        Map<MessageUid, Optional<String>> shared = of(folder, field, lyingThere);
        Map<MessageUid, Optional<String>> known = new HashMap<>(shared);
        Map<MessageUid, Optional<String>> read = reader.read(
                lyingThere.stream().filter(uid -> !known.containsKey(uid)).toList());
        known.putAll(read);
        shared.putAll(read);
        Map<MessageUid, String> values = new LinkedHashMap<>();
        for (MessageUid uid : lyingThere) {
            known.getOrDefault(uid, Optional.empty()).ifPresent(value -> values.put(uid, value));
        }
        return values;
    }

    /** The value of this field in one message, if it is known. */
    Optional<String> of(MailboxId folder, String field, MessageUid uid) {
        return Optional.ofNullable(columns.get(new Column(folder, field)))
                .flatMap(known -> known.getOrDefault(uid, Optional.empty()));
    }

    /** What is known of this field in the folder, to be read and added to; nothing of messages but these is kept. */
    Map<MessageUid, Optional<String>> of(MailboxId folder, String field, List<MessageUid> lyingThere) {
        if (columns.values().stream().mapToInt(Map::size).sum() >= most) {
            columns.clear();
        }
        Map<MessageUid, Optional<String>> known =
                columns.computeIfAbsent(new Column(folder, field), column -> new ConcurrentHashMap<>());
        known.keySet().retainAll(new HashSet<>(lyingThere));
        return known;
    }
}
