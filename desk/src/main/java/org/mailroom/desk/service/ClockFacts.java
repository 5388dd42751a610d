package org.mailroom.desk.service;

import java.time.Instant;
import java.util.Optional;

/**
 * What a case's clocks follow from.
 *
 * @param stage where the case stands
 * @param answeredAt when a customer's server accepted the first answer of a person
 * @param waitingSince when the customer wrote what is not answered yet
 */
public record ClockFacts(
        long caseId,
        String desk,
        TargetFacts target,
        Stage stage,
        Instant openedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> waitingSince) {
    /** Where a case stands, as far as its clocks go. */
    public enum Stage {
        /** The desk has to do something. */
        OPEN,
        /** An answer is on its way that the customer's server has not accepted: what runs goes on. */
        LEAVING,
        /** It is the customer's turn. */
        WAITING,
        CLOSED
    }

    /** The same where the case stands otherwise. */
    public ClockFacts at(Stage other) {
        return new ClockFacts(caseId, desk, target, other, openedAt, answeredAt, waitingSince);
    }

    /** Whether a person has answered at least once. */
    public boolean answered() {
        return answeredAt.isPresent();
    }
}
