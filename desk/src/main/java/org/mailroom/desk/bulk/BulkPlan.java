package org.mailroom.desk.bulk;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of one answer to many cases.
 *
 * @param letters the answers, one for each case
 * @param leftOut what was selected and is not answered, and why
 * @param refusal why nothing is answered at all
 */
public record BulkPlan(List<BulkLetter> letters, List<String> leftOut, Optional<String> refusal) {
    public BulkPlan {
        letters = List.copyOf(letters);
        leftOut = List.copyOf(leftOut);
    }

    static BulkPlan refused(String why) {
        return new BulkPlan(List.of(), List.of(), Optional.of(why));
    }

    /** The plan in one line. */
    public String words() {
        return refusal.map(why -> "nothing is sent: " + why)
                .orElseGet(() -> "one answer to " + letters.size() + " cases, each customer gets a mail of his own"
                        + (leftOut.isEmpty() ? "" : "; left out: " + String.join("; ", leftOut)));
    }

    /** Whether the agent has to be told something that he does not see in his outbox. */
    public boolean mustBeTold() {
        return refusal.isPresent() || !leftOut.isEmpty();
    }
}
