package org.mailroom.desk.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.RoutingSettings;

/**
 * What an agent has to do, as it was read.
 *
 * @param agent the agent's name
 * @param open how many open cases of each priority the agent has
 * @param givenAt when a case was given to the agent last
 * @param version rises with each case given, so that nothing is given on the ground of what is no longer so
 * @param awaySince since when the agent's mail says that he is away
 * @param handedBack whether the agent's cases were handed back in this absence
 */
public record Workload(
        String agent,
        Map<Priority, Integer> open,
        Optional<Instant> givenAt,
        long version,
        Optional<Instant> awaySince,
        boolean handedBack) {
    public Workload {
        Map<Priority, Integer> counts = new EnumMap<>(Priority.class);
        counts.putAll(open);
        open = Collections.unmodifiableMap(counts);
    }

    /** Of somebody who never had a case. */
    public static Workload none(String agent) {
        return new Workload(agent, Map.of(), Optional.empty(), 0, Optional.empty(), false);
    }

    /** How many open cases. */
    public int cases() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the open cases weigh together. */
    public long weight(RoutingSettings settings) {
        return open.entrySet().stream()
                .mapToLong(entry -> (long) settings.weight(entry.getKey()) * entry.getValue())
                .sum();
    }

    /** As others read it: "3 open cases of weight 6". */
    String words(RoutingSettings settings) {
        int cases = cases();
        return cases == 0
                ? "no open case"
                : cases + (cases == 1 ? " open case" : " open cases") + " of weight " + weight(settings);
    }
}
