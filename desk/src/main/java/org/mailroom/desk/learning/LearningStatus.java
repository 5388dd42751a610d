package org.mailroom.desk.learning;

import java.util.List;
import java.util.Map;

/**
 * How far a desk's learning has come.
 *
 * @param era how often it was reset
 * @param last the number of the last example that was learned
 * @param examples how many examples are kept
 * @param queues how many of the last {@value #COUNTED} examples belong to each queue
 * @param bytes of memory that the model takes
 * @param share of the last examples that the model would have placed rightly before it learned them; NaN before any
 * @param notes what went wrong with the model kept in the store, and what was done about it
 */
public record LearningStatus(
        long era, long last, long examples, Map<String, Long> queues, long bytes, double share, List<String> notes) {
    /** So many examples are counted by queue. */
    public static final int COUNTED = 10_000;

    public LearningStatus {
        queues = Map.copyOf(queues);
        notes = List.copyOf(notes);
    }
}
