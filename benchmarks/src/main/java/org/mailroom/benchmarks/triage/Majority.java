package org.mailroom.benchmarks.triage;

import java.util.HashMap;
import java.util.Map;

/** Says of every text what most examples were. */
final class Majority implements Learner {
    private final Map<String, Integer> counts = new HashMap<>();
    private int examples;

    @Override
    public void learn(Labelled example) {
        counts.merge(example.label(), 1, Integer::sum);
        examples++;
    }

    @Override
    public Guess guess(String text) {
        Map.Entry<String, Integer> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Guess(most.getKey(), (double) most.getValue() / examples);
    }
}
