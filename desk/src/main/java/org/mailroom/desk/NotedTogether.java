package org.mailroom.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** What has been done and is still to be noted in the store, in one transaction for all of it. Thread-safe. */
public final class NotedTogether<T> {
    private final UnitOfWork unit;
    private final Consumer<T> note;
    private final Queue<T> done = new ConcurrentLinkedQueue<>();

    /** @param note writes down one of them */
    public NotedTogether(UnitOfWork unit, Consumer<T> note) {
        this.unit = unit;
        this.note = note;
    }

    public void add(T one) {
        done.add(one);
    }

    /** Notes all that was added until now. If that fails it is forgotten, as after a crash. */
    public void write() {
        List<T> some = new ArrayList<>();
        for (T one = done.poll(); one != null; one = done.poll()) {
            some.add(one);
        }
        if (!some.isEmpty()) {
            unit.together(() -> some.forEach(note));
        }
    }
}
