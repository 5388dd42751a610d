package org.mailroom.james.health;

import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.watch.FolderJournal;

/** Whether what people did in the folders has reached the store: nothing is released before it has. */
public final class FoldersHealthCheck extends DeskHealthCheck {
    private final FolderJournal journal;

    @Inject
    FoldersHealthCheck(FolderJournal journal) {
        super("folders");
        this.journal = journal;
    }

    @Override
    Optional<String> complaint() {
        return journal.caughtUp()
                ? Optional.empty()
                : Optional.of("what people did in the folders has not reached the store yet (" + journal.waiting()
                        + " change(s) wait): nothing is released until it has");
    }

    @Override
    Effect effect() {
        return Effect.DEGRADED;
    }
}
