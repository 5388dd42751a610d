package org.mailroom.james.folders;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.MailboxId;

/**
 * Header values that were read before, so that a folder that is looked through again and again is read once. They stay
 * right: a UID never comes to mean another message, and a message never changes (RFC 3501 section 2.3.1.1).
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
