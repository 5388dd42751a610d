package org.mailroom.desk.sampling;

/**
 * How many replies of an agent were put to the question so far.
 *
 * @param seen all of them, 0 or more
 * @param chosen those that were chosen, at most as many
 */
public record SamplingCount(long seen, long chosen) {
    public static final SamplingCount NONE = new SamplingCount(0, 0);

    public SamplingCount {
        if (chosen < 0 || seen < chosen) {
            throw new IllegalArgumentException("chosen " + chosen + " of " + seen);
        }
    }

    /** With one more reply. */
    public SamplingCount plus(boolean wasChosen) {
        return new SamplingCount(seen + 1, chosen + (wasChosen ? 1 : 0));
    }
}
