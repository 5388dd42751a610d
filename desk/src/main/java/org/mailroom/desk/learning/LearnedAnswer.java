package org.mailroom.desk.learning;

import java.util.Optional;
import org.mailroom.desk.folders.Folders;

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

    /** The queue that the text belongs to, if that is sure enough; where junk goes is not decided by learning alone. */
    public Optional<String> queue() {
        return opinion.map(Opinion::label).filter(label -> sure && !label.equals(Folders.QUARANTINE));
    }

    static LearnedAnswer nothing(String reason) {
        return new LearnedAnswer(Optional.empty(), false, reason);
    }
}
