package org.mailroom.desk.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a desk has done in a time.
 *
 * @param name the desk's name
 * @param first the first day
 * @param last the last day
 * @param madeAt when it was made
 * @param all of all cases that were opened on these days
 * @param groups the same by service level, queue, category, language, sentiment and who answered
 * @param backlog what waits when the report is made
 */
public record Report(
        String name,
        LocalDate first,
        LocalDate last,
        Instant madeAt,
        Figures all,
        Map<String, Map<String, Figures>> groups,
        Backlog backlog) {}
