package org.mailroom.desk.quarter;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Priority;

/** The ways in which cases of the quarter are sorted. */
enum Sorting {
    ORDINARY("General", Priority.NORMAL, "", ""),
    GOLD("General", Priority.NORMAL, "gold", ""),
    URGENT("General", Priority.URGENT, "", ""),
    GOLD_AND_URGENT("Outages", Priority.URGENT, "gold", ""),
    OUTAGE("Outages", Priority.HIGH, "", ""),
    COMPLAINT("General", Priority.LOW, "silver", "complaint"),
    SILVER("General", Priority.HIGH, "silver", "");

    final String queue;
    final Priority priority;
    final String tier;
    final String category;

    Sorting(String queue, Priority priority, String tier, String category) {
        this.queue = queue;
        this.priority = priority;
        this.tier = tier;
        this.category = category;
    }

    static Sorting of(int value) {
        return values()[Math.floorMod(value, values().length)];
    }

    Triage triage() {
        return new Triage(
                queue,
                Optional.of(category).filter(name -> !name.isEmpty()),
                priority,
                Optional.of("en"),
                tier.isEmpty() ? List.of() : List.of("tier-" + tier));
    }
}
