package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a desk chooses agents.
 *
 * @param affinity how long an agent counts as the one who knows a customer; zero: never
 * @param languageConfidence how sure the language of a mail must be to be asked for, from 0 to 1
 * @param weights how much an open case of each priority weighs in an agent's workload
 * @param awayMarker whether each agent has a mail whose moving says that he is away; not written: where a queue gives
 */
public record RoutingSettings(
        Duration affinity, double languageConfidence, Map<Priority, Integer> weights, Optional<Boolean> awayMarker) {
    /** What holds where nothing is written. */
    public static final RoutingSettings USUAL = new RoutingSettings(
            Duration.ofDays(90),
            0.5,
            Map.of(Priority.LOW, 1, Priority.NORMAL, 2, Priority.HIGH, 3, Priority.URGENT, 4),
            Optional.empty());

    public RoutingSettings {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** What an open case of this priority weighs. */
    public int weight(Priority priority) {
        return weights.getOrDefault(priority, 1);
    }
}
