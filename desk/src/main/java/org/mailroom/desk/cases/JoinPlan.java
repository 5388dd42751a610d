package org.mailroom.desk.cases;

import java.util.List;
import java.util.Optional;

/**
 * To which case a mail belongs, found out before anything is written.
 *
 * @param destination what to do
 * @param existing the case, when the destination is one that exists
 * @param kind what the mail is to the case
 * @param repliedTo the held reply that came back undelivered, when the mail is its bounce
 * @param reasons how it was found, one sentence for each look
 * @param continued the closed case with which the case to open goes on
 */
public record JoinPlan(
        Destination destination,
        Optional<Case> existing,
        Interaction.Kind kind,
        Optional<Long> repliedTo,
        List<String> reasons,
        Optional<Case> continued) {
    public JoinPlan {
        reasons = List.copyOf(reasons);
    }

    /** A plan for a case without a past. */
    public JoinPlan(
            Destination destination,
            Optional<Case> existing,
            Interaction.Kind kind,
            Optional<Long> repliedTo,
            List<String> reasons) {
        this(destination, existing, kind, repliedTo, reasons, Optional.empty());
    }

    /** What to do with a mail. */
    public enum Destination {
        /** Join the case that exists. */
        EXISTING_CASE,
        /** Open a case. */
        NEW_CASE,
        /** Machine-sent and of no case: it opens none. */
        NO_CASE
    }
}
