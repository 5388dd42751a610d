package org.mailroom.desk.service;

import java.time.Instant;
import java.util.Optional;

/**
 * What a case's clocks follow from.
 *
 * @param stage where the case stands
 * @param answered whether a person has answered at least once
 * @param waitingSince when the customer wrote what is not answered yet
 */
public record ClockFacts(
        long caseId,
        String desk,
        TargetFacts target,
        Stage stage,
        Instant openedAt,
        boolean answered,
        Optional<Instant> waitingSince) {
    /** Where a case stands, as far as its clocks go. */
    public enum Stage {
        /** The desk has to do something. */
        OPEN,
        /** It is the customer's turn. */
        WAITING,
        CLOSED
    }
}
