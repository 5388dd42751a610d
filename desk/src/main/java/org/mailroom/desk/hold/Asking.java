package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.work.WorkItem;

/** Knows which held mails are questions to experts and no replies. */
@FunctionalInterface
public interface Asking {
    /** All mails are replies. */
    Asking NOBODY = (reply, now) -> Optional.empty();

    /** A mail leaves now: if it is a question its case waits for the expert; what is to be done in time. Empty for a reply. */
    Optional<List<WorkItem>> left(HeldReply reply, Instant now);

    /** Whether it is a question. */
    default boolean asks(HeldReply reply) {
        return false;
    }
}
