package org.mailroom.desk.filing;

import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.FilingMark;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.IdLocks;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/**
 * Appends a mail to its folder. A mail of a case is appended once: the store has a mark when it
 * lies there, and folders are looked through first if an earlier try may have been broken off ({@link EarlierTries}). A
 * mail of no case is looked for by the server's name of it, which it bears, where it may lie there. After a crash the same
 * mail may come from the spool and as a work item at once; then one waits for the other.
 */
public final class Filer implements Filing {
    private static final int LOCKS = 256;

    private final IdLocks locks = new IdLocks(LOCKS);
    private final Cases cases;
    private final FolderStore folders;
    private final WorkItems work;
    private final UnitOfWork unit;

    public Filer(Cases cases, FolderStore folders, WorkItems work, UnitOfWork unit) {
        this.cases = cases;
        this.folders = folders;
        this.work = work;
        this.unit = unit;
    }

    @Override
    public void file(FilingOrder order, byte[] message, Runnable note) {
        boolean ofNoCase = order.interaction() == 0;
        long key = ofNoCase ? order.mailName().hashCode() : order.interaction();
        synchronized (locks.of(key)) {
            if (ofNoCase) {
                fileByName(order, message);
                note.run();
            } else {
                fileOnce(order, message, note);
            }
        }
    }

    private void fileByName(FilingOrder order, byte[] message) {
        if (order.earlier() == EarlierTries.NONE
                || !liesIn(order, order.folder(), MailroomFields.MAIL, order.mailName())) {
            folders.append(order.account(), order.folder(), message, order.keywords());
        }
    }

    private void fileOnce(FilingOrder order, byte[] message, Runnable note) {
        FilingMark mark = order.earlier() == EarlierTries.NONE
                ? cases.filing(order.interaction())
                : cases.beginFiling(order.interaction());
        if (mark == FilingMark.DONE) {
            note.run();
            return;
        }
        boolean mayLieThere = mark == FilingMark.BEGUN || order.earlier() == EarlierTries.PERHAPS;
        if (!mayLieThere || !liesThere(order)) {
            folders.append(order.account(), order.folder(), message, order.keywords());
        }
        unit.together(() -> {
            cases.filed(order.interaction());
            note.run();
        });
    }

    /** Carries out a work item of the kind FILE. */
    public void file(WorkItem item) {
        file(FilingOrder.read(item.instruction()), work.contentOf(item));
    }

    /** Whether the mail lies in its folder, or where somebody has moved it since. */
    private boolean liesThere(FilingOrder order) {
        String interaction = Long.toString(order.interaction());
        return liesIn(order, order.folder(), MailroomFields.INTERACTION, interaction)
                || folders.folders(order.account()).stream()
                        .filter(folder -> !folder.equals(order.folder()))
                        .filter(Folders::mayHoldOpenCases)
                        .anyMatch(folder -> liesIn(order, folder, MailroomFields.INTERACTION, interaction));
    }

    private boolean liesIn(FilingOrder order, String folder, String field, String value) {
        return !folders.find(order.account(), folder, field, value).isEmpty();
    }
}
