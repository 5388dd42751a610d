package org.mailroom.desk.configuration;

import java.util.Set;

/**
 * What counts as junk.
 *
 * @param fields header fields of the server's filter that are believed
 * @param score the score from which on mail is junk
 */
public record QuarantineSettings(Set<String> fields, double score) {
    /** No field is believed. */
    public static final QuarantineSettings USUAL = new QuarantineSettings(Set.of(), 6);

    public QuarantineSettings {
        fields = Set.copyOf(fields);
    }
}
