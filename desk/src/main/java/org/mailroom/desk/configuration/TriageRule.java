package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What to do with inquiries that look alike. A rule sets at least one of queue, category, priority, tags, review
 * and template.
 *
 * @param name shown in the story of each mail it matched
 * @param queue name of one of the desk's queues
 * @param category free name of the matter
 * @param tags labels that mail clients can show
 * @param review the share of replies to such cases that is reviewed, at least
 * @param template name of the acknowledgement's template
 * @param group of the rules of one group only the first that matches counts
 */
public record TriageRule(
        String name,
        Conditions when,
        Optional<String> queue,
        Optional<String> category,
        Optional<Priority> priority,
        List<String> tags,
        Optional<ReviewRate> review,
        Optional<String> template,
        Optional<String> group) {

    public TriageRule {
        tags = List.copyOf(tags);
    }
}
