package org.mailroom.desk.configuration;

/**
 * How the desk learns where mail belongs.
 *
 * @param enabled whether it learns at all
 * @param threshold how sure it must be to place a mail, from 0 to 1; else the mail waits in {@code Queues/Triage}
 * @param leastExamples it decides nothing before it has learned so many examples
 * @param keptExamples so many examples are kept, from which the model can be made anew
 * @param memory what a model may take, in bytes
 */
public record LearningSettings(boolean enabled, double threshold, int leastExamples, int keptExamples, long memory) {
    /** What holds where nothing is written. */
    public static final LearningSettings USUAL = new LearningSettings(true, 0.6, 50, 20_000, 10_000_000);
}
