package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an agent's mail to the outside.
 *
 * @param state {@link HeldState#HELD}, {@link HeldState#REVIEW}, {@link HeldState#RETURNED} or {@link HeldState#BLOCKED}
 * @param releaseAt when it leaves, if it is not recalled; for a review, the earliest time
 * @param reasons why, for a person
 * @param warnings what its author is told though the reply goes its way
 */
public record HoldDecision(HeldState state, Instant releaseAt, List<String> reasons, List<String> warnings) {
    public HoldDecision {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /** The same for one more reason, where there is one. */
    public HoldDecision because(Optional<String> reason) {
        List<String> more = new ArrayList<>(reasons);
        reason.ifPresent(more::add);
        return new HoldDecision(state, releaseAt, more, warnings);
    }
}
