package org.mailroom.desk.sampling;

/**
 * A reply, told apart from all others so that it has one answer for ever.
 *
 * @param desk the desk's id
 * @param agent the author's name
 * @param caseId its case
 * @param replyNo which reply to the case it is, counted by those that left: a recalled and a re-sent one have the same
 */
public record SampledReply(String desk, String agent, long caseId, int replyNo) {}
