package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps stops of desks' outgoing mail through restarts and for all nodes, and who began and ended them. Thread-safe. */
public interface OutboundStops {
    /** Begins a stop. Answers false when the desk is stopped already, which stays as it is. */
    boolean begin(OutboundStop stop);

    /** Ends the stop of a desk. Answers it, if there was one. */
    Optional<OutboundStop> end(String desk, Instant at, String by);

    /** The stops that hold, the oldest first. */
    List<OutboundStop> current();
}
