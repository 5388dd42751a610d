package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How cases of a queue come to agents.
 *
 * @param mode whether they are taken or given
 * @param skills what an agent must know to be given one, with the least level of each
 * @param overflow where a case goes that nobody takes, one step after the other
 * @param backAfter how long after the last step it is back in this queue, with a higher priority
 */
public record QueueRouting(
        RoutingMode mode, Map<String, Integer> skills, List<OverflowStep> overflow, Optional<Duration> backAfter) {
    /** Agents take what they want. */
    public static final QueueRouting PULL = new QueueRouting(RoutingMode.PULL, Map.of(), List.of(), Optional.empty());

    public QueueRouting {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        overflow = List.copyOf(overflow);
    }

    /** Whether cases are given to agents. */
    public boolean pushes() {
        return mode == RoutingMode.PUSH;
    }

    /** Whether anything happens by itself to a case that lies in the queue. */
    public boolean acts() {
        return pushes() || !overflow.isEmpty();
    }
}
