package org.mailroom.desk.hold;

import java.util.List;

/** Keeps what supervisors said about replies that had left. Thread-safe. */
public interface QualityScores {
    /** Keeps a score, in place of an earlier one of the same reply. */
    void put(QualityScore score);

    /** How the agents of a desk did, by name. */
    List<Result> results(String desk);

    /**
     * How an agent did.
     *
     * @param agent the name
     * @param met replies as they should be
     * @param notMet other replies
     */
    record Result(String agent, int met, int notMet) {}
}
