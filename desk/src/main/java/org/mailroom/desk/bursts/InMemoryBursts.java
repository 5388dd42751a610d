package org.mailroom.desk.bursts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;

/** Bursts in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryBursts implements Bursts {
    private final InMemoryWorkItems work;
    private final List<Burst> current = new ArrayList<>();
    private final Map<String, byte[]> counts = new HashMap<>();

    public InMemoryBursts(InMemoryWorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized boolean begin(Burst burst, WorkItem item, byte[] warning) {
        boolean known = current.stream()
                .anyMatch(other -> other.desk().equals(burst.desk())
                        && other.topics().get(0).equals(burst.topics().get(0)));
        if (!known) {
            current.add(burst);
            work.add(item, Optional.of(warning));
        }
        return !known;
    }

    @Override
    public synchronized boolean end(long id, Instant at) {
        return current.removeIf(burst -> burst.id() == id);
    }

    @Override
    public synchronized List<Burst> current() {
        return current.stream()
                .sorted(Comparator.comparing(Burst::begun).thenComparing(Burst::id))
                .toList();
    }

    @Override
    public synchronized TopicCounts count(String desk, UnaryOperator<TopicCounts> change) {
        TopicCounts known = TopicCounts.read(counts.getOrDefault(desk, new byte[0]));
        TopicCounts changed = change.apply(known);
        counts.put(desk, changed.write());
        return TopicCounts.read(changed.write());
    }
}
