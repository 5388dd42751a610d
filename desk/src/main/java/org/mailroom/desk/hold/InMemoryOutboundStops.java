package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stops in memory, for tests. Thread-safe. */
public final class InMemoryOutboundStops implements OutboundStops {
    private final Map<String, OutboundStop> stops = new HashMap<>();

    @Override
    public synchronized boolean begin(OutboundStop stop) {
        return stops.putIfAbsent(stop.desk(), stop) == null;
    }

    @Override
    public synchronized Optional<OutboundStop> end(String desk, Instant at, String by) {
        return Optional.ofNullable(stops.remove(desk));
    }

    @Override
    public synchronized List<OutboundStop> current() {
        return stops.values().stream()
                .sorted(Comparator.comparing(OutboundStop::begun).thenComparing(OutboundStop::id))
                .toList();
    }
}
