package org.mailroom.desk.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Work items in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryWorkItems implements WorkItems {
    private final Map<Long, Entry> entries = new HashMap<>();

    @Override
    public synchronized void add(WorkItem item, Optional<byte[]> content) {
        entries.putIfAbsent(item.id(), new Entry(item, content.map(byte[]::clone), item.dueAt()));
    }

    @Override
    public synchronized Optional<byte[]> content(long id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::content).map(byte[]::clone);
    }

    @Override
    public synchronized List<WorkItem> claimDue(String owner, Instant now, Duration lease, int limit) {
        List<Entry> due = entries.values().stream()
                .filter(entry -> entry.dueBy(now))
                .sorted(Comparator.comparing(Entry::wakeAt).thenComparing(entry -> entry.item.id()))
                .limit(limit)
                .toList();
        return due.stream().map(entry -> lease(entry, now.plus(lease))).toList();
    }

    @Override
    public synchronized boolean done(long id, long token) {
        return held(id, token) && entries.remove(id) != null;
    }

    @Override
    public synchronized boolean failed(long id, long token, String error, Instant dueAgain) {
        return held(id, token) && change(id, item -> failure(item, WorkState.WAITING, error, dueAgain));
    }

    @Override
    public synchronized boolean dead(long id, long token, String error) {
        return held(id, token) && change(id, item -> failure(item, WorkState.DEAD, error, item.dueAt()));
    }

    @Override
    public synchronized List<WorkItem> list(WorkState state, int limit) {
        return entries.values().stream()
                .map(Entry::item)
                .filter(item -> item.state() == state)
                .sorted(Comparator.comparing(WorkItem::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean retry(long id, Instant now) {
        Entry entry = entries.get(id);
        return entry != null
                && entry.item.state() != WorkState.LEASED
                && change(id, item -> with(item, WorkState.WAITING, now, item.attempts(), item.lastError()));
    }

    @Override
    public synchronized boolean withdraw(long id) {
        Entry entry = entries.get(id);
        return entry != null && entry.item.state() == WorkState.WAITING && entries.remove(id) != null;
    }

    @Override
    public synchronized Optional<WorkItem> close(long id, WorkKind kind) {
        Optional<WorkItem> item = Optional.ofNullable(entries.get(id))
                .map(Entry::item)
                .filter(found -> found.state() == WorkState.DEAD && found.kind() == kind);
        item.ifPresent(found -> entries.remove(id));
        return item;
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return list(WorkState.WAITING, Integer.MAX_VALUE).stream()
                .map(WorkItem::dueAt)
                .min(Comparator.naturalOrder());
    }

    private boolean held(long id, long token) {
        Entry entry = entries.get(id);
        return entry != null && entry.item.state() == WorkState.LEASED && entry.item.token() == token;
    }

    private WorkItem lease(Entry entry, Instant until) {
        WorkItem item = entry.item;
        int brokenOff = item.state() == WorkState.LEASED ? 1 : 0;
        WorkItem leased = new WorkItem(
                item.id(),
                item.kind(),
                item.desk(),
                item.subject(),
                item.instruction(),
                WorkState.LEASED,
                item.dueAt(),
                item.attempts() + brokenOff,
                item.lastError(),
                item.token() + 1);
        entries.put(item.id(), new Entry(leased, entry.content, until));
        return leased;
    }

    private boolean change(long id, UnaryOperator<WorkItem> change) {
        entries.computeIfPresent(id, (key, entry) -> {
            WorkItem changed = change.apply(entry.item);
            return new Entry(changed, entry.content, changed.dueAt());
        });
        return true;
    }

    private static WorkItem failure(WorkItem item, WorkState state, String error, Instant dueAt) {
        return with(item, state, dueAt, item.attempts() + 1, Optional.of(error));
    }

    private static WorkItem with(
            WorkItem item, WorkState state, Instant dueAt, int attempts, Optional<String> lastError) {
        return new WorkItem(
                item.id(),
                item.kind(),
                item.desk(),
                item.subject(),
                item.instruction(),
                state,
                dueAt,
                attempts,
                lastError,
                item.token());
    }

    /** An item with its bytes and the time at which it is due or its lease runs out. */
    private record Entry(WorkItem item, Optional<byte[]> content, Instant wakeAt) {
        boolean dueBy(Instant now) {
            return item.state() != WorkState.DEAD && !wakeAt.isAfter(now);
        }
    }
}
