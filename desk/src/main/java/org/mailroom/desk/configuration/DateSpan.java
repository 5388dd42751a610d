package org.mailroom.desk.configuration;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DateSpan(LocalDate first, LocalDate last) {
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
