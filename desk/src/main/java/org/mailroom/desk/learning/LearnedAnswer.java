package org.mailroom.desk.learning;

import java.util.Optional;

/**
 * What was learned about a text.
 *
 * @param opinion where it seems to belong, if enough was learned to say so
 * @param sure whether the confidence reaches the desk's threshold
 * @param reason one sentence; empty where the desk does not learn
 */
public record LearnedAnswer(Optional<Opinion> opinion, boolean sure, String reason) {
    /** Nobody wanted to know. */
    public static final LearnedAnswer NOT_ASKED = nothing("");

    static LearnedAnswer nothing(String reason) {
        return new LearnedAnswer(Optional.empty(), false, reason);
    }
}
