package org.mailroom.desk.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Deliveries in memory, for tests. Thread-safe. */
public final class InMemoryDeliveries implements Deliveries {
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final WorkItems work;

    /** @param work where the work that comes with a change is written */
    public InMemoryDeliveries(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized Optional<Delivery> find(String name) {
        return Optional.ofNullable(deliveries.get(name));
    }

    @Override
    public synchronized boolean begin(String name, int attempt, Instant now) {
        Delivery known = deliveries.get(name);
        if (known != null && known.state() != DeliveryState.WAITING) {
            return false;
        }
        deliveries.put(name, new Delivery(name, DeliveryState.HANDING_OVER, attempt, now));
        return true;
    }

    @Override
    public synchronized boolean again(String name, int attempt, Instant now) {
        return change(new Delivery(name, DeliveryState.WAITING, attempt, now));
    }

    @Override
    public synchronized boolean end(String name, int attempt, Instant now) {
        return find(name)
                .filter(known -> known.attempt() == attempt)
                .filter(known -> change(new Delivery(name, DeliveryState.ENDED, known.attempt(), now)))
                .isPresent();
    }

    @Override
    public synchronized boolean doubt(String name, Instant now, List<WorkItem> items) {
        boolean changed = find(name)
                .filter(known -> change(new Delivery(name, DeliveryState.IN_DOUBT, known.attempt(), now)))
                .isPresent();
        if (changed) {
            items.forEach(item -> work.add(item, Optional.empty()));
        }
        return changed;
    }

    private boolean change(Delivery to) {
        Delivery known = deliveries.get(to.name());
        boolean changes = known != null && known.state() == DeliveryState.HANDING_OVER;
        if (changes) {
            deliveries.put(to.name(), to);
        }
        return changes;
    }
}
