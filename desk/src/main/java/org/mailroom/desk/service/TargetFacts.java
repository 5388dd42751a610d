package org.mailroom.desk.service;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.folders.Keywords;

/**
 * What decides which service level a case has.
 *
 * @param queue name of a queue
 * @param tier the customer's tier, where one is known
 * @param tags visible labels of the case
 */
public record TargetFacts(
        String queue, Optional<String> category, Priority priority, Optional<String> tier, List<String> tags) {
    public TargetFacts {
        tags = List.copyOf(tags);
    }

    /** With the tier that a tag such as {@code tier-gold} names. */
    public TargetFacts(String queue, Optional<String> category, Priority priority, List<String> tags) {
        this(queue, category, priority, Keywords.tierAmong(tags), tags);
    }

    /** Nothing but the queue is known. */
    public static TargetFacts of(String queue) {
        return new TargetFacts(queue, Optional.empty(), Priority.NORMAL, List.of());
    }
}
