package org.mailroom.desk.configuration;

/** How mail is tagged, beside the rules. */
public record TaggingSettings(LearningSettings learning) {
    /** What holds where nothing is written. */
    public static final TaggingSettings USUAL = new TaggingSettings(LearningSettings.USUAL);
}
