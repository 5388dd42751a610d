package org.mailroom.desk.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItems;

/** Clocks in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryServiceClocks implements ServiceClocks {
    private final Map<Long, Map<ClockKind, ServiceClock>> clocks = new HashMap<>();
    private final NavigableSet<ServiceClock> waking = new TreeSet<>(
            Comparator.comparing((ServiceClock clock) -> clock.wakeAt().orElseThrow())
                    .thenComparing(ServiceClock::caseId)
                    .thenComparing(ServiceClock::kind));
    private final WorkItems work;

    /** @param work where the work that follows from a clock is written */
    public InMemoryServiceClocks(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized List<ServiceClock> of(long caseId) {
        return List.copyOf(clocks.getOrDefault(caseId, Map.of()).values());
    }

    @Override
    public synchronized Map<Long, List<ServiceClock>> ofEach(Collection<Long> caseIds) {
        Map<Long, List<ServiceClock>> found = new HashMap<>();
        Set.copyOf(caseIds).stream().filter(clocks::containsKey).forEach(id -> found.put(id, of(id)));
        return found;
    }

    @Override
    public synchronized List<ServiceClock> write(List<ServiceClock> changed) {
        List<ServiceClock> written = new ArrayList<>();
        for (ServiceClock clock : changed) {
            Map<ClockKind, ServiceClock> own =
                    clocks.computeIfAbsent(clock.caseId(), any -> new EnumMap<>(ClockKind.class));
            long expected = Optional.ofNullable(own.get(clock.kind()))
                    .map(before -> before.version() + 1)
                    .orElse(0L);
            if (clock.version() == expected) {
                Optional.ofNullable(own.put(clock.kind(), clock))
                        .filter(before -> before.wakeAt().isPresent())
                        .ifPresent(waking::remove);
                clock.wakeAt().ifPresent(at -> waking.add(clock));
                written.add(clock);
            }
        }
        return written;
    }

    @Override
    public synchronized List<ServiceClock> due(Instant now) {
        return waking.stream()
                .takeWhile(clock -> !clock.wakeAt().orElseThrow().isAfter(now))
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized List<ServiceClock> toldIn(long telling) {
        return clocks.values().stream()
                .flatMap(own -> own.values().stream())
                .filter(clock -> clock.toldIn().equals(Optional.of(telling)))
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized List<ServiceClock> tell(
            List<ServiceClock> changed, Function<List<ServiceClock>, List<NewWork>> consequences) {
        List<ServiceClock> written = write(changed);
        consequences.apply(written).forEach(added -> work.add(added.item(), added.content()));
        return written;
    }
}
