package org.mailroom.benchmarks.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The label that the five nearest examples have most weight for, nearest by BM25 (Robertson and Walker 1994). */
final class Neighbours implements Learner {
    private static final int NEAREST = 5;
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> labels = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private long words;

    @Override
    public void learn(Labelled example) {
        int id = labels.size();
        List<String> terms = Terms.words(example.text());
        labels.add(example.label());
        lengths.add(terms.size());
        words += terms.size();
        terms.forEach(term ->
                postings.computeIfAbsent(term, unknown -> new HashMap<>()).merge(id, 1, Integer::sum));
    }

    @Override
    public Guess guess(String text) {
        Map<Integer, Double> scores = new HashMap<>();
        double mean = (double) words / labels.size();
        for (String term : new HashSet<>(Terms.words(text))) {
            Map<Integer, Integer> found = postings.getOrDefault(term, Map.of());
            double rarity = Math.log(1 + (labels.size() - found.size() + 0.5) / (found.size() + 0.5));
            found.forEach((id, times) -> scores.merge(
                    id, rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * lengths.get(id) / mean)), Double::sum));
        }
        Map<String, Double> votes = new HashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NEAREST)
                .forEach(near -> votes.merge(labels.get(near.getKey()), near.getValue(), Double::sum));
        double sum = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new Guess(best.getKey(), best.getValue() / sum))
                .orElse(new Guess("", 0));
    }
}
