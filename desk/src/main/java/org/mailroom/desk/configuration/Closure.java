package org.mailroom.desk.configuration;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;

/**
 * Days in a row on which the desk is closed, such as a works holiday.
 *
 * @param first the first of them
 * @param last the last of them
 * @param announcedFrom the day from which customers are told
 * @param words what customers are told of it, by language
 */
public record Closure(LocalDate first, LocalDate last, LocalDate announcedFrom, Map<Locale, String> words) {
    public Closure {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a closure cannot end on " + last + " before it begins on " + first);
        }
        words = Map.copyOf(words);
    }

    /** Announced so many days ahead. */
    public Closure(LocalDate first, LocalDate last, int daysAhead, Map<Locale, String> words) {
        this(first, last, first.minus(Period.ofDays(daysAhead)), words);
    }

    /** Whether the desk is closed for this reason on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether customers are told on this day that it will come. */
    public boolean announced(LocalDate day) {
        return !day.isBefore(announcedFrom) && day.isBefore(first);
    }
}
