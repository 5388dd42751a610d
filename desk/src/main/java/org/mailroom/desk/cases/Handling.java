package org.mailroom.desk.cases;

import java.util.Optional;
import org.mailroom.desk.configuration.ReviewRate;

/**
 * How the desk's rules want a case to be handled.
 *
 * @param review the share of its replies that is reviewed, at least
 * @param template name of the acknowledgement's template, instead of the desk's
 */
public record Handling(Optional<ReviewRate> review, Optional<String> template) {
    /** Like every other. */
    public static final Handling USUAL = new Handling(Optional.empty(), Optional.empty());

    /** The greater of this rate and another. */
    public double atLeast(double rate) {
        return Math.max(rate, review.map(ReviewRate::share).orElse(0.0));
    }
}
