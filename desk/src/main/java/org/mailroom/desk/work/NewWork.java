package org.mailroom.desk.work;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A work item to be added, with the bytes it needs. */
public final class NewWork {
    private final WorkItem item;
    private final Optional<byte[]> content;

    public NewWork(WorkItem item, Optional<byte[]> content) {
        this.item = item;
        this.content = content.map(byte[]::clone);
    }

    public NewWork(WorkItem item) {
        this(item, Optional.empty());
    }

    public WorkItem item() {
        return item;
    }

    public Optional<byte[]> content() {
        return content.map(byte[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewWork that
                && item.equals(that.item)
                && Arrays.equals(content.orElse(null), that.content.orElse(null));
    }

    @Override
    public int hashCode() {
        return Objects.hash(item);
    }
}
