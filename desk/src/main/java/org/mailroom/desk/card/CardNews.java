package org.mailroom.desk.card;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.EmailAddress;

/**
 * What happened to cases and in folders and may change cards, until somebody looks. Only in memory: what is lost in a crash,
 * or does not find room, is found by comparing. Thread-safe.
 */
public final class CardNews {
    /** How much waits at most. */
    public static final int MOST = 10_000;

    private final Set<Item> waiting = new LinkedHashSet<>();
    private boolean lost;

    /** Something that happened. */
    sealed interface Item {}

    /** A message came into a folder of a desk. */
    record Came(EmailAddress account, String folder, FolderPlace place) implements Item {}

    /** A case changed. */
    record Changed(long caseId) implements Item {}

    /** A message came into a folder of a desk's account, whoever put it there. */
    public void came(EmailAddress account, String folder, FolderPlace place) {
        add(new Came(account, folder, place));
    }

    /** A case changed, or its mails were moved. */
    public void changed(long caseId) {
        add(new Changed(caseId));
    }

    synchronized void add(Item item) {
        if (waiting.size() < MOST) {
            waiting.add(item);
        } else {
            lost = true;
        }
    }

    /** Whether something waits or was lost. */
    synchronized boolean any() {
        return lost || !waiting.isEmpty();
    }

    /** Everything that waits, which waits no more. */
    synchronized List<Item> take() {
        List<Item> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** Whether something found no room since this was asked last. */
    synchronized boolean lost() {
        boolean was = lost;
        lost = false;
        return was;
    }
}
