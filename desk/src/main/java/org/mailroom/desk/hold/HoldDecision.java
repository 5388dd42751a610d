package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.List;

/**
 * What becomes of an agent's mail to the outside.
 *
 * @param state {@link HeldState#HELD} or {@link HeldState#REVIEW}
 * @param releaseAt when it leaves, if it is not recalled; for a review, the earliest time
 * @param reasons why, for a person
 */
public record HoldDecision(HeldState state, Instant releaseAt, List<String> reasons) {
    public HoldDecision {
        reasons = List.copyOf(reasons);
    }
}
