package org.mailroom.james.health;

import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.watch.FolderJournal;

/**
 * Whether what people did in the folders has reached the store, before which nothing is released; and whether the server
 * keeps people to the folders that are for them.
 */
public final class FoldersHealthCheck extends DeskHealthCheck {
    private final FolderJournal journal;
    private final FolderGuarding guarding;

    @Inject
    FoldersHealthCheck(FolderJournal journal, FolderGuarding guarding) {
        super("folders");
        this.journal = journal;
        this.guarding = guarding;
    }

    @Override
    Optional<String> complaint() {
        return journal.caughtUp()
                ? guarding.complaint()
                : Optional.of("what people did in the folders has not reached the store yet (" + journal.waiting()
                        + " change(s) wait): nothing is released until it has");
    }

    @Override
    Effect effect() {
        return Effect.DEGRADED;
    }
}
