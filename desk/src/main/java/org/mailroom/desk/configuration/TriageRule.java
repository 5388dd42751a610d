package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What to do with inquiries that look alike. A rule sets at least one of queue, category, priority and tags.
 *
 * @param name shown in the story of each mail it matched
 * @param queue name of one of the desk's queues
 * @param category free name of the matter
 * @param tags labels that mail clients can show
 */
public record TriageRule(
        String name,
        Conditions when,
        Optional<String> queue,
        Optional<String> category,
        Optional<Priority> priority,
        List<String> tags) {

    public TriageRule {
        tags = List.copyOf(tags);
    }
}
