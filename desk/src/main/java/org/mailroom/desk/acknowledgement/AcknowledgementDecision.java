package org.mailroom.desk.acknowledgement;

import java.util.List;

/**
 * Whether an inquiry is acknowledged, and why.
 *
 * @param outcome what to do
 * @param rule the name of the rule that decided, as in {@link AcknowledgementPolicy#RULES}
 * @param reason its reason, in words
 * @param reasons all reasons in the order of the table, the deciding one first
 */
public record AcknowledgementDecision(Outcome outcome, String rule, String reason, List<String> reasons) {
    public AcknowledgementDecision {
        reasons = List.copyOf(reasons);
    }

    /** Whether an acknowledgement goes out. */
    public boolean send() {
        return outcome != Outcome.WITHHOLD;
    }

    /** The deciding reason with the name of its rule, for the story. */
    public String words() {
        return reason + " (rule " + rule + ")";
    }

    /** What to do. */
    public enum Outcome {
        /** Acknowledge. */
        SEND,
        /** Acknowledge, and say that no more automatic mail will come for now: this one fills the sender's allowance. */
        LAST_FOR_NOW,
        /** Send nothing. */
        WITHHOLD
    }
}
