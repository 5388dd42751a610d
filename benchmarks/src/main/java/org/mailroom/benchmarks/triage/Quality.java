package org.mailroom.benchmarks.triage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good guesses are.
 *
 * @param accuracy share of right guesses
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param calibration expected calibration error: by how much confidence and share of right guesses differ, in ten bins
 * @param answered share of guesses whose confidence reaches the threshold
 * @param answeredRight share of right ones among those
 */
record Quality(double accuracy, double macroF1, double calibration, double answered, double answeredRight) {
    private static final int BINS = 10;

    static Quality of(Learner learner, List<Labelled> test, double threshold) {
        Counts counts = new Counts(threshold);
        test.forEach(example -> counts.add(example.label(), learner.guess(example.text())));
        return counts.quality();
    }

    private static final class Counts {
        private final double threshold;
        private final double[] confidence = new double[BINS];
        private final double[] right = new double[BINS];
        private final Map<String, double[]> labels = new TreeMap<>();
        private double all;
        private double allRight;
        private double answered;
        private double answeredRight;

        Counts(double threshold) {
            this.threshold = threshold;
        }

        void add(String label, Guess guess) {
            double good = guess.label().equals(label) ? 1 : 0;
            int bin = Math.min(BINS - 1, (int) (BINS * guess.confidence()));
            confidence[bin] += guess.confidence();
            right[bin] += good;
            of(label)[0] += good;
            of(label)[1]++;
            of(guess.label())[2]++;
            all++;
            allRight += good;
            if (guess.confidence() >= threshold) {
                answered++;
                answeredRight += good;
            }
        }

        Quality quality() {
            double gap = 0;
            for (int bin = 0; bin < BINS; bin++) {
                gap += Math.abs(confidence[bin] - right[bin]) / all;
            }
            double f1 = labels.values().stream()
                    .filter(counts -> counts[1] > 0)
                    .mapToDouble(counts -> 2 * counts[0] / (counts[1] + counts[2]))
                    .average()
                    .orElse(0);
            return new Quality(allRight / all, f1, gap, answered / all, answered == 0 ? 0 : answeredRight / answered);
        }

        private double[] of(String label) {
            return labels.computeIfAbsent(label, unknown -> new double[3]);
        }
    }
}
