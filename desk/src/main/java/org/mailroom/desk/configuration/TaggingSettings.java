package org.mailroom.desk.configuration;

/**
 * How mail is tagged, beside the rules.
 *
 * @param learning from people, where mail belongs
 * @param quarantine what counts as junk
 */
public record TaggingSettings(LearningSettings learning, QuarantineSettings quarantine) {
    /** What holds where nothing is written. */
    public static final TaggingSettings USUAL = new TaggingSettings(LearningSettings.USUAL, QuarantineSettings.USUAL);
}
