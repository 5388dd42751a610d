package org.mailroom.desk.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.MoveNote;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.watch.FolderChange.BrokenOff;
import org.mailroom.desk.watch.FolderChange.FolderWent;
import org.mailroom.desk.watch.FolderChange.MarkedDeleted;
import org.mailroom.desk.watch.FolderChange.Missed;
import org.mailroom.desk.watch.FolderChange.Unmarked;
import org.mailroom.desk.watch.FolderChange.Vanished;

/**
 * Sees to it that everything people do in the folders reaches the store. What cannot be written at once waits here and
 * is tried again; what was lost is found by comparing folders and store, first of all what happened while nobody
 * watched. Thread-safe.
 */
public final class FolderJournal {
    /** How many changes wait at most; when there are more, folders and store are compared instead. */
    public static final int LONGEST = 10_000;
    /** How often a change is tried that fails for another reason than that the store is down. */
    static final int TRIES = 5;

    private final FolderWatch watch;
    private final FolderStore folders;
    private final Reconciliation reconciliation;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final AtomicBoolean gap = new AtomicBoolean(true);
    private final AtomicBoolean foreign = new AtomicBoolean();
    private final ReentrantLock catchingUp = new ReentrantLock();

    public FolderJournal(FolderWatch watch, FolderStore folders, Reconciliation reconciliation) {
        this.watch = watch;
        this.folders = folders;
        this.reconciliation = reconciliation;
    }

    /**
     * Takes what one command changed. Never fails.
     *
     * @return why some of it has to wait, if it has
     */
    public Optional<RuntimeException> take(List<? extends FolderChange> changes) {
        List<MoveNote> notes = new ArrayList<>();
        Optional<RuntimeException> problem = Optional.empty();
        for (FolderChange change : changes) {
            Optional<RuntimeException> ofThis = take(change, notes);
            problem = problem.or(() -> ofThis);
        }
        Optional<RuntimeException> ofTelling = tell(notes);
        return problem.or(() -> ofTelling);
    }

    /** The same with one change. */
    public Optional<RuntimeException> take(FolderChange change) {
        return take(List.of(change));
    }

    private Optional<RuntimeException> take(FolderChange change, List<MoveNote> notes) {
        if (waiting() > 0) {
            keep(change);
            return Optional.empty();
        }
        try {
            notes.addAll(pass(change));
            return Optional.empty();
        } catch (RuntimeException e) {
            keep(change);
            return Optional.of(e);
        }
    }

    private Optional<RuntimeException> tell(List<MoveNote> notes) {
        try {
            watch.tell(notes);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /**
     * Tries what waits, and compares folders and store when something was lost. Answers whether everything that people
     * did has now reached the store.
     */
    public boolean caughtUp() {
        if (!gap.get() && waiting() == 0) {
            return true;
        }
        if (!catchingUp.tryLock()) {
            return false;
        }
        try {
            return passWaiting() && compare();
        } finally {
            catchingUp.unlock();
        }
    }

    /**
     * Looks for mail that people put beside cases while nobody watched, if that may have been. May take minutes where
     * folders are very full; what fails is looked for again the next time.
     */
    public void lookForForeignMail() {
        if (!foreign.getAndSet(false)) {
            return;
        }
        try {
            reconciliation.lookForForeignMail();
        } catch (RuntimeException e) {
            foreign.set(true);
            throw e;
        }
    }

    /** How many changes wait. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private boolean compare() {
        if (!gap.getAndSet(false)) {
            return true;
        }
        try {
            reconciliation.lookAtReplies();
            foreign.set(true);
            return true;
        } catch (RuntimeException e) {
            gap.set(true);
            return false;
        }
    }

    private boolean passWaiting() {
        for (Waiting next = first(); next != null; next = first()) {
            try {
                watch.tell(pass(next.change));
            } catch (StoreUnavailableException e) {
                return false;
            } catch (RuntimeException e) {
                next.failures++;
                if (next.failures < TRIES) {
                    return false;
                }
                gap.set(true);
            }
            done(next);
        }
        return true;
    }

    private List<MoveNote> pass(FolderChange change) {
        if (change instanceof Appeared appeared) {
            return appeared(appeared);
        } else if (change instanceof Missed missed) {
            return watch.missed(missed);
        } else if (change instanceof BrokenOff broken) {
            watch.brokenOff(broken);
        } else if (change instanceof Vanished vanished) {
            watch.vanished(vanished.place(), vanished.who());
        } else if (change instanceof MarkedDeleted marked) {
            watch.markedDeleted(marked.place(), marked.who());
        } else if (change instanceof Unmarked unmarked) {
            watch.unmarked(unmarked);
        } else if (change instanceof FolderWent) {
            gap.set(true);
        }
        return List.of();
    }

    /** A message that has been moved on meanwhile is another change's affair. */
    private List<MoveNote> appeared(Appeared change) {
        return folders.holds(change.account(), change.place())
                ? watch.appeared(
                        change,
                        () -> RawMessage.of(
                                folders.read(change.account(), change.place()).orElseThrow()))
                : List.of();
    }

    private void keep(FolderChange change) {
        synchronized (waiting) {
            if (waiting.size() < LONGEST) {
                waiting.add(new Waiting(change));
            } else {
                gap.set(true);
            }
        }
    }

    private @Nullable Waiting first() {
        synchronized (waiting) {
            return waiting.peekFirst();
        }
    }

    private void done(Waiting change) {
        synchronized (waiting) {
            waiting.remove(change);
        }
    }

    private static final class Waiting {
        private final FolderChange change;
        private int failures;

        Waiting(FolderChange change) {
            this.change = change;
        }
    }
}
