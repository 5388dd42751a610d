package org.mailroom.benchmarks.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Multinomial naive Bayes on words and pairs, or the complement kind of it (Rennie and others 2003). */
final class NaiveBayes implements Learner {
    private static final double SMOOTHING = 0.1;

    private final boolean complement;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Long> totals = new HashMap<>();
    private final Map<String, Integer> examples = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private long total;
    private int seen;

    NaiveBayes(boolean complement) {
        this.complement = complement;
    }

    @Override
    public void learn(Labelled example) {
        Map<String, Integer> own = counts.computeIfAbsent(example.label(), unknown -> new HashMap<>());
        for (String term : Terms.wordsAndPairs(example.text())) {
            own.merge(term, 1, Integer::sum);
            all.merge(term, 1, Integer::sum);
            totals.merge(example.label(), 1L, Long::sum);
            total++;
        }
        examples.merge(example.label(), 1, Integer::sum);
        seen++;
    }

    @Override
    public Guess guess(String text) {
        List<String> terms = Terms.wordsAndPairs(text);
        Map<String, Double> scores = new HashMap<>();
        counts.keySet().forEach(label -> scores.put(label, score(label, terms)));
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double sum = scores.values().stream()
                .mapToDouble(score -> Math.exp(score - most))
                .sum();
        String best = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Guess(best, 1 / sum);
    }

    private double score(String label, List<String> terms) {
        Map<String, Integer> own = counts.getOrDefault(label, Map.of());
        double size = SMOOTHING * all.size();
        double score = complement ? 0 : Math.log((double) examples.getOrDefault(label, 0) / seen);
        for (String term : terms) {
            int in = own.getOrDefault(term, 0);
            double here = (in + SMOOTHING) / (totals.getOrDefault(label, 0L) + size);
            double elsewhere =
                    (all.getOrDefault(term, 0) - in + SMOOTHING) / (total - totals.getOrDefault(label, 0L) + size);
            score += complement ? -Math.log(elsewhere) : Math.log(here);
        }
        return score;
    }
}
