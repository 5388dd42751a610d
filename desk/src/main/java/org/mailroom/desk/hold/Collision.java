package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.CollisionAction;
import org.mailroom.desk.configuration.DeskConfiguration;

/**
 * Two agents answer the same mail of a customer.
 *
 * @param first the answer that was there before
 */
public record Collision(HeldReply first) {
    /** Where it stands in a decision's reasons and warnings. */
    private static final String NAME = "collision: ";

    /** What happened, for a person. */
    public String words(DeskConfiguration desk) {
        return NAME + first.agent() + " answered this mail already, " + desk.clock(first.heldAt()) + ": "
                + first.subject();
    }

    /** The decision about the second answer: it waits among the collisions, or its author is told, as the desk wants. */
    HoldDecision decide(DeskConfiguration desk, HoldDecision decision) {
        if (!decision.state().inOutbox()) {
            return decision;
        }
        return desk.outbox().collisions() == CollisionAction.PARK ? parked(desk, decision) : noted(desk, decision);
    }

    private HoldDecision parked(DeskConfiguration desk, HoldDecision decision) {
        List<String> reasons = new ArrayList<>(List.of(words(desk)));
        reasons.addAll(SendLater.among(decision.reasons()));
        return new HoldDecision(HeldState.COLLISION, decision.releaseAt(), reasons, List.of());
    }

    private HoldDecision noted(DeskConfiguration desk, HoldDecision decision) {
        List<String> warnings = new ArrayList<>(List.of(words(desk)));
        warnings.addAll(decision.warnings());
        return new HoldDecision(decision.state(), decision.releaseAt(), decision.reasons(), warnings);
    }
}
