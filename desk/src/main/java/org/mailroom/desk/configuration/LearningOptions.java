package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.triage-learning}. */
final class LearningOptions {

    private static final int MILLION = 1_000_000;

    private static final Option<Boolean> ENABLED = Option.withDefault(
            "enabled",
            Types.yesNo(),
            "true",
            "Whether mail that people move between queues teaches where such mail belongs.");
    private static final Option<ReviewRate> THRESHOLD = Option.withDefault(
            "threshold",
            TextTypes.rate(),
            "60%",
            "How sure it must be to place a mail that no rule places; below that the mail waits in Queues/Triage.");
    private static final Option<Integer> EXAMPLES = Option.withDefault(
            "examples",
            Types.wholeNumber(10, MILLION),
            "50",
            "Nothing is decided before so many examples were learned: until then the default queue counts.");
    private static final Option<Integer> KEEP = Option.withDefault(
            "keep",
            Types.wholeNumber(100, MILLION),
            "20000",
            "How many examples (subject and own words, at most 3000 characters of each) are kept, the last ones.");
    private static final Option<Integer> MEMORY = Option.withDefault(
            "memory-mb", Types.wholeNumber(1, 1_000), "10", "What the desk's model may take of memory, in megabytes.");

    static final Section<LearningSettings> SECTION = Section.of(
            "Learning from people where mail belongs. Rules come first: it is asked where no rule names a queue.",
            values -> new LearningSettings(
                    values.get(ENABLED),
                    values.get(THRESHOLD).share(),
                    values.get(EXAMPLES),
                    values.get(KEEP),
                    (long) MILLION * values.get(MEMORY)),
            ENABLED,
            THRESHOLD,
            EXAMPLES,
            KEEP,
            MEMORY);

    private LearningOptions() {}
}
