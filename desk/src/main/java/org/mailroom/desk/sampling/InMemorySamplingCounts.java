package org.mailroom.desk.sampling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the answers in memory, for tests and trials. Safe for many threads. */
public final class InMemorySamplingCounts implements SamplingCounts {
    private final Map<SampledReply, Boolean> answers = new HashMap<>();
    private final Map<Agent, SamplingCount> counts = new HashMap<>();

    private record Agent(String desk, String name) {}

    @Override
    public synchronized SamplingCount of(String desk, String agent) {
        return counts.getOrDefault(new Agent(desk, agent), SamplingCount.NONE);
    }

    @Override
    public synchronized Optional<Boolean> decided(SampledReply reply) {
        return Optional.ofNullable(answers.get(reply));
    }

    @Override
    public synchronized boolean counted(SampledReply reply, boolean chosen) {
        Boolean earlier = answers.putIfAbsent(reply, chosen);
        if (earlier != null) {
            return earlier;
        }
        counts.merge(
                new Agent(reply.desk(), reply.agent()),
                SamplingCount.NONE.plus(chosen),
                (before, one) -> before.plus(chosen));
        return chosen;
    }
}
