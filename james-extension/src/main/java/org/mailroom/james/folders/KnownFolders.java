package org.mailroom.james.folders;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.james.mailbox.model.MailboxId;

/** What is known of folders' headers, of those asked for last. Thread-safe. */
final class KnownFolders {
    private final int most;
    private final Map<MailboxId, KnownFolder> folders = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Nothing known yet.
     *
     * @param most messages, about; above that the folders that nobody has asked for longest are forgotten, but never the
     *     one that is asked for
     */
    KnownFolders(int most) {
        this.most = most;
    }

    /** What is known of this folder. */
    synchronized KnownFolder of(MailboxId folder) {
        KnownFolder known = folders.computeIfAbsent(folder, id -> new KnownFolder());
        int size = folders.values().stream().mapToInt(KnownFolder::size).sum();
        Iterator<KnownFolder> longestAgo = folders.values().iterator();
        while (size > most && folders.size() > 1) {
            size -= longestAgo.next().size();
            longestAgo.remove();
        }
        return known;
    }
}
