package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * How mail is tagged, beside the rules.
 *
 * @param learning from people, where mail belongs
 * @param quarantine what counts as junk
 * @param customers what is known of customers; absent where nothing is asked of them
 */
public record TaggingSettings(
        LearningSettings learning, QuarantineSettings quarantine, Optional<CustomerSettings> customers) {
    /** What holds where nothing is written. */
    public static final TaggingSettings USUAL = new TaggingSettings(LearningSettings.USUAL, QuarantineSettings.USUAL);

    /** Without what is known of customers. */
    public TaggingSettings(LearningSettings learning, QuarantineSettings quarantine) {
        this(learning, quarantine, Optional.empty());
    }
}
