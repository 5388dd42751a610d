package org.mailroom.desk.ids;

/**
 * Spreads identifiers evenly over a few parts, such as locks or lanes. The last bits of those that {@link IdGenerator}
 * makes are nearly always the same, and their hash codes change once a second there: taken by the remainder, all that one
 * second brings would come to the same part.
 */
public final class Spread {
    /** Carries differences in the middle up (multiplicative hashing, by the golden ratio). */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Spread() {}

    /**
     * The part of an identifier, always the same one.
     *
     * @param parts how many there are, 1 at least
     * @return from 0 to one less than there are
     */
    public static int part(long id, int parts) {
        return (int) ((id * GOLDEN >>> Integer.SIZE) % parts);
    }
}
