package org.mailroom.desk.bursts;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mailroom.desk.work.WorkItem;

/** Keeps counts and bursts of all desks, through restarts and for all nodes. Each method is one transaction. */
public interface Bursts {
    /**
     * Begins a burst and adds the work of warning about it, unless the desk has one of the same first topic already.
     *
     * @param warning the mail that is sent
     * @return whether it was begun
     */
    boolean begin(Burst burst, WorkItem work, byte[] warning);

    /** Ends it. Answers whether it went on. */
    boolean end(long id, Instant at);

    /** Those that go on, the oldest first. */
    List<Burst> current();

    /** Changes the counts of a desk, which nobody else changes meanwhile; empty ones where there were none. */
    TopicCounts count(String desk, UnaryOperator<TopicCounts> change);
}
