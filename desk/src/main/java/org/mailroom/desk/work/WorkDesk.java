package org.mailroom.desk.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mailroom.desk.NotedTogether;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.configuration.RetrySettings;

/** Hands out work items and takes back how they went: done, to be tried again later, or given up for a person to see. */
public final class WorkDesk {
    /** How long an item may take before another node may try it. */
    public static final Duration LEASE = Duration.ofMinutes(2);
    /** How many items are taken together. */
    public static final int BATCH = 50;
    /** How many items this node may have taken that are not done yet: the others may be done by another node meanwhile. */
    public static final int MOST_UNDER_WAY = 2 * BATCH;

    /** What may be done again without anybody noticing, if the server ends before it is noted that it was done. */
    private static final Set<WorkKind> REPEATABLE =
            EnumSet.of(WorkKind.SHOW_HELD, WorkKind.MOVE_CASE, WorkKind.SHOW_CARD, WorkKind.MARK_CASE);

    private final WorkItems items;
    private final Supplier<RetrySettings> retry;
    private final InstantSource clock;
    private final String owner;
    private final NotedTogether<WorkItem> done;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param unit makes one transaction of all that was done
     * @param owner this node's name for its leases
     */
    public WorkDesk(
            WorkItems items, UnitOfWork unit, Supplier<RetrySettings> retry, InstantSource clock, String owner) {
        this.items = items;
        this.retry = retry;
        this.clock = clock;
        this.owner = owner;
        this.done = new NotedTogether<>(unit, item -> items.done(item.id(), item.token()));
    }

    /** Takes the items that are due, none while there is no room for them. */
    public List<WorkItem> claimDue() {
        if (underWay.size() + BATCH > MOST_UNDER_WAY) {
            return List.of();
        }
        List<WorkItem> claimed = items.claimDue(owner, clock.instant(), LEASE, BATCH);
        claimed.forEach(item -> underWay.add(item.id()));
        return claimed;
    }

    /** The item was carried out; of some kinds that is noted by {@link #noteDone} only. */
    public void done(WorkItem item) {
        underWay.remove(item.id());
        if (REPEATABLE.contains(item.kind())) {
            done.add(item);
        } else {
            items.done(item.id(), item.token());
        }
    }

    /** Notes together what was carried out. What is not noted is due again when its lease is over. */
    public void noteDone() {
        done.write();
    }

    /** The item could not be carried out: it is tried again after a growing pause, at last given up. */
    public void failed(WorkItem item, Throwable why) {
        underWay.remove(item.id());
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
