package org.mailroom.desk.learning;

/** A desk's model as it was after an example. Whoever has the bytes must not change them. */
public final class ModelSnapshot {
    private final long era;
    private final long number;
    private final byte[] content;

    /**
     * A model to be kept.
     *
     * @param era how often the desk's learning was reset before
     * @param number the last example that it has learned
     * @param content as of {@link ModelBytes}
     */
    public ModelSnapshot(long era, long number, byte[] content) {
        this.era = era;
        this.number = number;
        this.content = content;
    }

    /** How often the desk's learning was reset before. */
    public long era() {
        return era;
    }

    /** The last example that it has learned. */
    public long number() {
        return number;
    }

    /** The model as of {@link ModelBytes}. */
    public byte[] content() {
        return content;
    }
}
