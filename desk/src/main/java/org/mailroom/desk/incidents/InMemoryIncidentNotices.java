package org.mailroom.desk.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notices in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryIncidentNotices implements IncidentNotices {
    private final List<IncidentNotice> on = new ArrayList<>();

    @Override
    public synchronized void begin(IncidentNotice notice) {
        on.add(notice);
    }

    @Override
    public synchronized boolean end(long id, Instant at) {
        return on.removeIf(notice -> notice.id() == id);
    }

    @Override
    public synchronized List<IncidentNotice> current() {
        return on.stream()
                .sorted(Comparator.comparing(IncidentNotice::begun).thenComparing(IncidentNotice::id))
                .toList();
    }
}
