package org.mailroom.desk.incidents;

import java.time.Instant;
import java.util.List;

/** Keeps incident notices through restarts and for all nodes. Safe for several threads and nodes. */
public interface IncidentNotices {
    /** Switches a notice on. */
    void begin(IncidentNotice notice);

    /** Switches it off. Answers whether it was on. */
    boolean end(long id, Instant at);

    /** All that are on, the oldest first. */
    List<IncidentNotice> current();
}
