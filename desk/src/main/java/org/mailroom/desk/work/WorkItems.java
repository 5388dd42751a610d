package org.mailroom.desk.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where work items wait. Several nodes may take items at once: each item has one holder at a time. */
public interface WorkItems {
    /** Adds an item, waiting or dead, with the bytes it needs; an item whose id is known is left as it is. */
    void add(WorkItem item, Optional<byte[]> content);

    /** The bytes that were added with the item. */
    Optional<byte[]> content(long id);

    /**
     * The bytes that the item cannot be done without.
     *
     * @throws IllegalStateException when it was added without any
     */
    default byte[] contentOf(WorkItem item) {
        return content(item.id())
                .orElseThrow(() -> new IllegalStateException("work item " + item.id() + " has no content"));
    }

    /**
     * Takes a lease on due items, the longest due first. An item whose lease ran out is due again.
     *
     * @param owner who takes them
     * @param limit at most so many
     */
    List<WorkItem> claimDue(String owner, Instant now, Duration lease, int limit);

    /** The item is done and goes. Answers whether the token still held it. */
    boolean done(long id, long token);

    /** The item failed and is due again later. Answers whether the token still held it. */
    boolean failed(long id, long token, String error, Instant dueAgain);

    /** The item failed for the last time. Answers whether the token still held it. */
    boolean dead(long id, long token, String error);

    /** Items in this state, the oldest first. */
    List<WorkItem> list(WorkState state, int limit);

    /** Has a waiting or dead item tried again now. Answers whether there was one. */
    boolean retry(long id, Instant now);

    /** A waiting item was carried out without a lease and goes. Answers whether it was waiting. */
    boolean withdraw(long id);

    /** A person has seen a dead item of this kind and wants nothing done: it goes. Answers it, if there was one. */
    Optional<WorkItem> close(long id, WorkKind kind);

    /** When the next waiting item is due. */
    Optional<Instant> nextDue();
}
