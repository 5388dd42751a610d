package org.mailroom.james.folders;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.MailboxId;
import org.jspecify.annotations.Nullable;

/** What is known of folders' headers, of those asked for last. Thread-safe. */
@Singleton
public final class KnownFolders {
    /** Some tens of megabytes. */
    private static final int MOST = 100_000;

    private final int most;
    private volatile boolean told;
    private final Map<MailboxId, KnownFolder> folders = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    public KnownFolders() {
        this(MOST);
    }

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
        KnownFolder known = folders.computeIfAbsent(folder, id -> new KnownFolder(() -> told));
        int size = folders.values().stream().mapToInt(KnownFolder::size).sum();
        Iterator<KnownFolder> longestAgo = folders.values().iterator();
        while (size > most && folders.size() > 1) {
            size -= longestAgo.next().size();
            longestAgo.remove();
        }
        return known;
    }

    /** From now on {@link #came} is called for all that comes. */
    public void beTold() {
        told = true;
    }

    /** Messages that have come to lie in a folder. */
    public void came(MailboxId folder, Collection<MessageUid> uids) {
        Optional.ofNullable(known(folder))
                .ifPresent(known ->
                        known.came(uids.stream().map(MessageUid::asLong).toList()));
    }

    /** Something may have come to lie in a folder of which nobody tells. */
    public void doubt(MailboxId folder) {
        Optional.ofNullable(known(folder)).ifPresent(KnownFolder::doubt);
    }

    private synchronized @Nullable KnownFolder known(MailboxId folder) {
        return folders.get(folder);
    }
}
