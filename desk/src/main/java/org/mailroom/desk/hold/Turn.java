package org.mailroom.desk.hold;

import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;

/**
 * What a look at the other answers of a case saw, before a reply is kept.
 *
 * @param number which of the case's replies was the last kept in turn then; empty where nothing is looked for
 * @param collision another agent's answer to the same mail, if there is one
 */
public record Turn(Optional<Long> number, Optional<Collision> collision) {
    /** Where answers to the same mail may meet. */
    public static final Turn FREE = new Turn(Optional.empty(), Optional.empty());

    /** The decision about the reply, with what was seen. */
    public HoldDecision decide(DeskConfiguration desk, HoldDecision decision) {
        return collision.map(met -> met.decide(desk, decision)).orElse(decision);
    }
}
