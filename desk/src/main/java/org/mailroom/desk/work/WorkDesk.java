package org.mailroom.desk.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.RetrySettings;

/** Hands out work items and takes back how they went: done, to be tried again later, or given up for a person to see. */
public final class WorkDesk {
    /** How long an item may take before another node may try it. */
    public static final Duration LEASE = Duration.ofMinutes(2);
    /** How many items are taken together. */
    public static final int BATCH = 50;

    private final WorkItems items;
    private final Supplier<RetrySettings> retry;
    private final InstantSource clock;
    private final String owner;

    /** @param owner this node's name for its leases */
    public WorkDesk(WorkItems items, Supplier<RetrySettings> retry, InstantSource clock, String owner) {
        this.items = items;
        this.retry = retry;
        this.clock = clock;
        this.owner = owner;
    }

    /** Takes the items that are due. */
    public List<WorkItem> claimDue() {
        return items.claimDue(owner, clock.instant(), LEASE, BATCH);
    }

    /** The item was carried out. */
    public void done(WorkItem item) {
        items.done(item.id(), item.token());
    }

    /** The item could not be carried out: it is tried again after a growing pause, at last given up. */
    public void failed(WorkItem item, Throwable why) {
        String error = why.getClass().getSimpleName() + (why.getMessage() == null ? "" : ": " + why.getMessage());
        if (item.attempts() + 1 >= retry.get().attempts()) {
            items.dead(item.id(), item.token(), error);
        } else {
            items.failed(item.id(), item.token(), error, dueAgain(item));
        }
    }

    private Instant dueAgain(WorkItem item) {
        return clock.instant().plus(retry.get().pauseAfter(item.attempts() + 1));
    }
}
