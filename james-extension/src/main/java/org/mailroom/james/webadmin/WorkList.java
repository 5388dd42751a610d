package org.mailroom.james.webadmin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkState;

/** Shows work items, has one tried again, and closes doubts. */
final class WorkList {
    /** How many items are shown at most. */
    static final int MOST = 1000;

    private final WorkItems work;
    private final Doubts doubts;
    private final InstantSource clock;

    @Inject
    WorkList(WorkItems work, Doubts doubts, InstantSource clock) {
        this.work = work;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** The state with this name, in any case. */
    static Optional<WorkState> state(String name) {
        return Arrays.stream(WorkState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Items in this state, the oldest first. */
    List<Shown> in(WorkState state) {
        return work.list(state, MOST).stream().map(Shown::new).toList();
    }

    /** Has a waiting or dead item tried now. Answers whether there is one. */
    boolean retry(long id) {
        return work.retry(id, clock.instant());
    }

    /** Leaves a mail that is in doubt unsent. Answers whether there is one. */
    boolean close(long id) {
        return doubts.close(id);
    }

    /** An item as it is answered. */
    record Shown(
            String id,
            String kind,
            String desk,
            String subject,
            String state,
            Instant dueAt,
            int attempts,
            Optional<String> lastError) {
        Shown(WorkItem item) {
            this(
                    Long.toString(item.id()),
                    item.kind().name().toLowerCase(Locale.ROOT),
                    item.desk(),
                    Long.toString(item.subject()),
                    item.state().name().toLowerCase(Locale.ROOT),
                    item.dueAt(),
                    item.attempts(),
                    item.lastError());
        }
    }
}
