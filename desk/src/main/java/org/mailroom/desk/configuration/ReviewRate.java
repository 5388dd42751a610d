package org.mailroom.desk.configuration;

/**
 * A sampling rate: the share of replies chosen for review or copying.
 *
 * @param share 0.0 (none) to 1.0 (all)
 */
public record ReviewRate(double share) {

    public static final ReviewRate NONE = new ReviewRate(0.0);
    public static final ReviewRate ALL = new ReviewRate(1.0);

    public ReviewRate {
        if (!(share >= 0.0 && share <= 1.0)) {
            throw new IllegalArgumentException("A share lies between 0.0 and 1.0: " + share);
        }
    }

    public boolean isNone() {
        return share == 0.0;
    }
}
