package org.mailroom.desk.hold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores in memory, for tests. Thread-safe. */
public final class InMemoryQualityScores implements QualityScores {
    private final Map<Long, QualityScore> scores = new HashMap<>();

    @Override
    public synchronized void put(QualityScore score) {
        scores.put(score.heldId(), score);
    }

    @Override
    public synchronized List<Result> results(String desk) {
        Map<String, Result> byAgent = new TreeMap<>();
        scores.values().stream()
                .filter(score -> score.desk().equals(desk))
                .forEach(score -> byAgent.merge(
                        score.agent(),
                        new Result(score.agent(), score.met() ? 1 : 0, score.met() ? 0 : 1),
                        (one, other) ->
                                new Result(one.agent(), one.met() + other.met(), one.notMet() + other.notMet())));
        return List.copyOf(byAgent.values());
    }
}
