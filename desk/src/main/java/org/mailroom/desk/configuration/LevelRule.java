package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Set;

/**
 * Says for which cases another service level holds than that of their queue. Every kind that names something must fit, and
 * fits when one of its entries does.
 *
 * @param level name of the service level
 */
public record LevelRule(
        String level,
        List<String> queues,
        List<String> categories,
        Set<Priority> priorities,
        List<String> tiers,
        List<String> tags) {
    public LevelRule {
        queues = List.copyOf(queues);
        categories = List.copyOf(categories);
        priorities = Set.copyOf(priorities);
        tiers = List.copyOf(tiers);
        tags = List.copyOf(tags);
    }
}
