package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A day with business hours of its own.
 *
 * @param hours in order, not overlapping; empty where the desk is closed all day
 * @param words what customers are told of it, by language
 */
public record SpecialDay(List<TimeSpan> hours, Map<Locale, String> words) {
    public SpecialDay {
        hours = List.copyOf(hours);
        words = Map.copyOf(words);
    }
}
