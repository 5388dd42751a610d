package org.mailroom.desk.configuration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when all replies of a new agent are reviewed; where both are said, until both are over.
 *
 * @param until the last day of the trial, by the desk's clock
 * @param replies how many replies must have passed a review; 0: none
 */
public record Trial(Optional<LocalDate> until, int replies) {
    /** Of who is not new. */
    public static final Trial NONE = new Trial(Optional.empty(), 0);
}
