package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import org.mailroom.desk.service.ClockKind;

/**
 * That a customer is to be told to wait.
 *
 * @param kind which promise will not be kept
 * @param until the new expected time
 */
public record ProgressOrder(ClockKind kind, Instant until) {
    /** The order as text that {@link #read} understands. */
    public String write() {
        return kind.name() + " " + until.toEpochMilli();
    }

    static ProgressOrder read(String text) {
        String[] parts = text.split(" ", 2);
        return new ProgressOrder(ClockKind.valueOf(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
