package org.mailroom.desk.incidents;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What customers are told of an incident.
 *
 * @param queue the queue whose customers are told; all of the desk's without one
 * @param category the category whose customers are told; all without one
 * @param language in which it is written; without one it is told in every language
 * @param words one line
 * @param by who switched it on
 */
public record IncidentNotice(
        long id,
        String desk,
        Optional<String> queue,
        Optional<String> category,
        Optional<Locale> language,
        String words,
        Instant begun,
        String by) {}
