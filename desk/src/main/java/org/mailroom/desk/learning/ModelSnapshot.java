package org.mailroom.desk.learning;

/**
 * A desk's model as it was after an example.
 *
 * @param era how often the desk's learning was reset before
 * @param number the last example that it has learned
 * @param content as of {@link ModelBytes}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ModelSnapshot(long era, long number, byte[] content) {}
