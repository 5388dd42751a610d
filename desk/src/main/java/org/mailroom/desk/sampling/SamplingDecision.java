package org.mailroom.desk.sampling;

/**
 * The answer, with why.
 *
 * @param chosen whether the reply is to be reviewed
 * @param words a sentence for a person
 */
public record SamplingDecision(boolean chosen, String words) {}
