package org.mailroom.james.folders;

import java.util.concurrent.atomic.AtomicReference;
import javax.mail.Flags;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageManager.FlagsUpdateMode;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MessageRange;

/**
 * Takes {@code \Recent} off messages that were moved, on a server that marks them. Whether it does is seen at the first
 * move, and is the same for all.
 */
final class MarkedRecent {
    private enum Habit {
        NOT_SEEN_YET,
        MARKS,
        MARKS_NOT
    }

    private final AtomicReference<Habit> habit = new AtomicReference<>(Habit.NOT_SEEN_YET);

    void takeOff(MessageManager folder, MailboxSession session, MessageRange moved) throws MailboxException {
        if (habit.get() == Habit.NOT_SEEN_YET) {
            boolean marks = new FolderScan(folder, session).anyRecent(moved);
            habit.set(marks ? Habit.MARKS : Habit.MARKS_NOT);
        }
        if (habit.get() == Habit.MARKS) {
            folder.setFlags(new Flags(Flags.Flag.RECENT), FlagsUpdateMode.REMOVE, moved, session);
        }
    }
}
