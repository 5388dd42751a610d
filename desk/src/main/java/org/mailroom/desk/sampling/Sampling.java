package org.mailroom.desk.sampling;

import java.util.Optional;

/**
 * Asks the sampler and remembers. Recalling a reply and sending it again does not draw again. A rate of 0 or 1 needs no
 * drawing and is not counted, so that the count says how well the drawing keeps to its rate.
 */
public final class Sampling {
    private final Sampler sampler;
    private final SamplingCounts counts;

    public Sampling(Sampler sampler, SamplingCounts counts) {
        this.sampler = sampler;
        this.counts = counts;
    }

    /**
     * Whether this reply is reviewed. May be asked again: the answer stays, but for a rate that has become 0 or 1.
     *
     * @param rate the share wanted, 0.0 to 1.0
     */
    public SamplingDecision decide(SampledReply reply, double rate) {
        SamplingDecision drawn = peek(reply, rate);
        if (rate <= 0.0 || rate >= 1.0) {
            return drawn;
        }
        boolean holds = counts.counted(reply, drawn.chosen());
        return holds == drawn.chosen() ? drawn : before(holds);
    }

    /** What {@link #decide} would answer; nothing is kept. */
    public SamplingDecision peek(SampledReply reply, double rate) {
        boolean certain = rate <= 0.0 || rate >= 1.0;
        Optional<Boolean> earlier = certain ? Optional.empty() : counts.decided(reply);
        return earlier.map(Sampling::before).orElseGet(() -> draw(reply, rate));
    }

    private SamplingDecision draw(SampledReply reply, double rate) {
        SamplingCount count = counts.of(reply.desk(), reply.agent());
        return sampler.decide(
                new SamplingQuestion(reply.desk(), reply.agent(), reply.caseId(), reply.replyNo(), rate, count));
    }

    private static SamplingDecision before(boolean chosen) {
        return new SamplingDecision(
                chosen,
                chosen
                        ? "sampled for review when it was sent before"
                        : "not sampled for review when it was sent before");
    }
}
