package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * How mail is tagged, beside the rules.
 *
 * @param learning from people, where mail belongs
 * @param quarantine what counts as junk
 * @param customers what is known of customers; absent where nothing is asked of them
 * @param bursts when the owner is warned of a topic that rises; absent where nobody is
 */
public record TaggingSettings(
        LearningSettings learning,
        QuarantineSettings quarantine,
        Optional<CustomerSettings> customers,
        Optional<BurstSettings> bursts) {
    /** What holds where nothing is written. */
    public static final TaggingSettings USUAL = new TaggingSettings(LearningSettings.USUAL, QuarantineSettings.USUAL);

    /** Without what is known of customers, and without warnings. */
    public TaggingSettings(LearningSettings learning, QuarantineSettings quarantine) {
        this(learning, quarantine, Optional.empty(), Optional.empty());
    }
}
