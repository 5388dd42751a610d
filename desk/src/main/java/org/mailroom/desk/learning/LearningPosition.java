package org.mailroom.desk.learning;

/**
 * How far a desk's learning has come.
 *
 * @param era how often it was reset
 * @param last the number of the last example, 0 before the first
 */
public record LearningPosition(long era, long last) {
    /** Nothing was ever taught. */
    public static final LearningPosition NONE = new LearningPosition(0, 0);
}
