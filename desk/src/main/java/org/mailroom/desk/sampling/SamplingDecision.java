package org.mailroom.desk.sampling;

/**
 * The answer, with why.
 *
 * @param chosen whether the reply is to be reviewed
 * @param words a sentence for a person
 */
public record SamplingDecision(boolean chosen, String words) {
    /** Questions to experts are in no sample. */
    public static final SamplingDecision OF_A_QUESTION =
            new SamplingDecision(false, "a question to an expert is in no sample");
}
