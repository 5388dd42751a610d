package org.mailroom.desk.sampling;

import java.util.Optional;

/**
 * Where the answers and their counts are kept. A reply has one answer: the first one written wins, also between nodes,
 * and is counted once. {@link org.mailroom.desk.StoreUnavailableException} may come from every method.
 */
public interface SamplingCounts {
    /** How many replies of this agent were asked about; {@link SamplingCount#NONE} at first. */
    SamplingCount of(String desk, String agent);

    /** The answer this reply was given before. */
    Optional<Boolean> decided(SampledReply reply);

    /**
     * Keeps the answer for a reply and counts it, all or nothing. Harmless to repeat: where the reply has an answer,
     * nothing is written.
     *
     * @return the answer that holds: this one, or the one given before
     */
    boolean counted(SampledReply reply, boolean chosen);
}
