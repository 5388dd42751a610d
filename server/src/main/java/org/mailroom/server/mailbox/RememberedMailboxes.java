package org.mailroom.server.mailbox;

import java.util.Map;
import java.util.Optional;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MailboxPath;
import org.mailroom.desk.Latest;

/**
 * Mailboxes as the database has them, of those asked for last. A mailbox is asked for by its path or its id ten times for
 * each answer, and its row, which has the numbers of its messages too, is locked by whoever appends to it; what is remembered,
 * its names and its id, changes when somebody makes, renames or deletes a mailbox. Then all is forgotten. Thread-safe.
 *
 * <p>Only where no other process writes into the database, see {@link MessageNumbers#areOurs}.
 */
final class RememberedMailboxes {
    private static final int MOST = 10_000;

    private final Map<MailboxPath, Mailbox> byPath = Latest.put(MOST);
    private final Map<MailboxId, Mailbox> byId = Latest.put(MOST);
    private long changes;
    private int underWay;

    /** The mailbox at this path, if it is remembered; the caller's own. */
    synchronized Optional<Mailbox> at(MailboxPath path) {
        return Optional.ofNullable(byPath.get(path)).map(Mailbox::new);
    }

    /** The mailbox with this id, if it is remembered; the caller's own. */
    synchronized Optional<Mailbox> with(MailboxId id) {
        return Optional.ofNullable(byId.get(id)).map(Mailbox::new);
    }

    /** How often mailboxes have changed; to be asked before the database is. */
    synchronized long changes() {
        return changes;
    }

    /** Remembers what the database had, unless mailboxes are changing or have changed since. */
    synchronized void remember(Mailbox mailbox, long since) {
        if (underWay == 0 && changes == since) {
            Mailbox kept = new Mailbox(mailbox);
            byPath.put(kept.generateAssociatedPath(), kept);
            byId.put(kept.getMailboxId(), kept);
        }
    }

    /** A transaction begins to change mailboxes. */
    synchronized void begin() {
        underWay++;
        forget();
    }

    /** It has ended, however it has. */
    synchronized void end() {
        underWay--;
        forget();
    }

    private void forget() {
        changes++;
        byPath.clear();
        byId.clear();
    }
}
