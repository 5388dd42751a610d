package org.mailroom.desk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.work.WorkItem;

/**
 * Remembers durably which mail was handed over to a customer's server. Every change is a conditional update; a mail that
 * was never handed over is not known.
 */
public interface Deliveries {
    Optional<Delivery> find(String name);

    /** Unknown or WAITING to HANDING_OVER in this attempt. Answers false in every other state: the mail must not go. */
    boolean begin(String name, int attempt, Instant now);

    /** HANDING_OVER to WAITING: the customer's server did not take it, and this attempt is the next. */
    boolean again(String name, int attempt, Instant now);

    /** HANDING_OVER in this attempt to ENDED. */
    boolean end(String name, int attempt, Instant now);

    /** HANDING_OVER to IN_DOUBT; writes the work with it. */
    boolean doubt(String name, Instant now, List<WorkItem> work);
}
