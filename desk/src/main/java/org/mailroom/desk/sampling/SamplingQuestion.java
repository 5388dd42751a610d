package org.mailroom.desk.sampling;

/**
 * Is this reply to be reviewed?
 *
 * @param desk the desk's id
 * @param agent the author's name
 * @param caseId its case
 * @param replyNo which reply to the case it is
 * @param rate the share wanted, 0.0 to 1.0
 * @param count how many of the agent's replies were asked about before
 */
public record SamplingQuestion(String desk, String agent, long caseId, int replyNo, double rate, SamplingCount count) {
    public SamplingQuestion {
        if (!(rate >= 0.0 && rate <= 1.0)) {
            throw new IllegalArgumentException("A rate lies between 0.0 and 1.0: " + rate);
        }
    }

    /** The reply that is asked about. */
    public SampledReply reply() {
        return new SampledReply(desk, agent, caseId, replyNo);
    }
}
