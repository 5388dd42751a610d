package org.mailroom.desk.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns from examples which label a text has: a softmax over hashed words, word pairs and groups of characters,
 * learned one example after another with steps that shrink (AdaGrad, Duchi and others 2011; here with one sum of gradients
 * for each feature, which halves the memory and was measured to be no worse). What it becomes depends on the examples and
 * their order alone. Not thread-safe.
 */
public final class CategoryModel {
    /** So many features are told apart, as a power of two. */
    public static final int USUAL_BITS = 16;
    /** So many labels are learned at most. */
    public static final int MOST_LABELS = 1_000;
    /** The least a bound of memory can be, in bytes. */
    private static final long LEAST_MEMORY = 1 << 20;

    private static final double PACE = 2.0;
    private static final int SHOWN_WORDS = 5;

    final Calibration calibration;
    final float[] steps;

    private final int bits;
    private final List<String> labels = new ArrayList<>();
    private float[] weights;
    private int examples;
    private final TextFeatures features;
    private float[] values = new float[1024];
    private int capacity;

    CategoryModel(
            int bits, int examples, List<String> labels, Calibration calibration, float[] steps, float[] weights) {
        this.bits = bits;
        this.examples = examples;
        this.labels.addAll(labels);
        this.calibration = calibration;
        this.steps = steps;
        this.weights = weights;
        this.capacity = weights.length >> bits;
        this.features = new TextFeatures(1 << bits);
    }

    /** A model that has learned nothing. */
    public static CategoryModel empty(int bits) {
        return new CategoryModel(bits, 0, List.of(), new Calibration(0, 0), new float[1 << bits], new float[0]);
    }

    /** How many bits a model of so many labels may have, to fit into this many bytes; at most {@link #USUAL_BITS}. */
    public static int bitsFor(int labels, long bytes) {
        int bits = USUAL_BITS;
        while (bits > 10 && 4L * (Math.max(1, labels) + 2) << bits > Math.max(LEAST_MEMORY, bytes)) {
            bits--;
        }
        return bits;
    }

    /** How many features are told apart, as a power of two. */
    public int bits() {
        return bits;
    }

    /** How many examples were learned. */
    public int examples() {
        return examples;
    }

    boolean knows(String label) {
        return labels.contains(label);
    }

    /** The labels of the examples, in the order in which they came. */
    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** How many bytes of memory it takes. */
    public long bytes() {
        return 4L * (weights.length + steps.length + (1L << bits));
    }

    /** The weights of each feature, a number for each label. */
    Iterable<float[]> rows() {
        return () -> IntStream.range(0, 1 << bits)
                .mapToObj(
                        feature -> Arrays.copyOfRange(weights, feature * capacity, feature * capacity + labels.size()))
                .iterator();
    }

    /** Learns that this text has this label; what is beyond {@link #MOST_LABELS} is passed over. */
    public void learn(String label, String text) {
        int index = index(label);
        if (index < 0) {
            return;
        }
        read(text);
        double[] scores = scores();
        if (labels.size() > 1) {
            calibration.learn(scores, index);
        }
        step(Calibration.softmax(withNone(scores), 1), index);
        examples++;
    }

    /** Which label this text has; empty when there are fewer than two, or nothing in the text was ever met. */
    public Optional<Opinion> opinion(String text) {
        read(text);
        if (labels.size() < 2 || !anythingKnown()) {
            return Optional.empty();
        }
        double[] scores = scores();
        double[] likelihoods = calibration.likelihoods(scores);
        int best = highest(scores, -1);
        int next = highest(scores, best);
        return Optional.of(new Opinion(labels.get(best), likelihoods[best], strongest(text, best, next)));
    }

    /** The likelihood of each label for this text, in the order of {@link #labels()}. */
    public double[] likelihoods(String text) {
        read(text);
        return calibration.likelihoods(scores());
    }

    /** Of these words those that speak most for a label, the strongest first. */
    public List<String> strongest(String label, List<String> words, int most) {
        int index = labels.indexOf(label);
        return index < 0
                ? List.of()
                : ranked(words, feature -> weights[feature * capacity + index] - mean(feature), most);
    }

    private List<String> strongest(String text, int best, int next) {
        return ranked(
                TextFeatures.words(text),
                feature -> weights[feature * capacity + best] - weights[feature * capacity + next],
                SHOWN_WORDS);
    }

    private List<String> ranked(List<String> words, IntToDoubleFunction strength, int most) {
        record Ranked(String word, double strength) {}
        return words.stream()
                .distinct()
                .map(word -> new Ranked(word, strength(word, strength)))
                .filter(ranked -> ranked.strength() > 0)
                .sorted(Comparator.comparingDouble(Ranked::strength).reversed())
                .limit(most)
                .map(Ranked::word)
                .toList();
    }

    private double strength(String word, IntToDoubleFunction strength) {
        features.readWord(word);
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            int feature = features.feature(i);
            sum += features.count(feature) * (steps[feature] == 0 ? 0 : strength.applyAsDouble(feature));
        }
        return sum;
    }

    private double mean(int feature) {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += weights[feature * capacity + label];
        }
        return sum / labels.size();
    }

    private int index(String label) {
        int index = labels.indexOf(label);
        if (index >= 0 || labels.size() == MOST_LABELS) {
            return index;
        }
        labels.add(label);
        if (labels.size() > capacity) {
            widen(Math.max(labels.size(), Math.min(MOST_LABELS, capacity + 4)));
        }
        return labels.size() - 1;
    }

    private void widen(int wanted) {
        float[] wider = new float[wanted << bits];
        for (int feature = 0; feature < 1 << bits; feature++) {
            System.arraycopy(weights, feature * capacity, wider, feature * wanted, capacity);
        }
        weights = wider;
        capacity = wanted;
    }

    /** Reads the text's features and weighs them: what is said again counts less, all together are of length 1. */
    private void read(String text) {
        features.read(text);
        if (values.length < features.size()) {
            values = new float[features.size()];
        }
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            float value = dampened(features.count(features.feature(i)));
            values[i] = value;
            squares += value * value;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < features.size(); i++) {
            values[i] *= scale;
        }
    }

    private static float dampened(float count) {
        return count <= 1 ? count : (float) (1 + Math.log(count));
    }

    private boolean anythingKnown() {
        for (int i = 0; i < features.size(); i++) {
            if (steps[features.feature(i)] > 0) {
                return true;
            }
        }
        return false;
    }

    private double[] scores() {
        int count = labels.size();
        float[] sums = new float[count];
        for (int i = 0; i < features.size(); i++) {
            int row = features.feature(i) * capacity;
            float value = values[i];
            for (int label = 0; label < count; label++) {
                sums[label] += value * weights[row + label];
            }
        }
        double[] scores = new double[count];
        Arrays.setAll(scores, label -> sums[label]);
        return scores;
    }

    private void step(double[] likelihoods, int label) {
        int count = labels.size();
        float[] gradient = new float[count];
        float squares = 0;
        for (int i = 0; i < count; i++) {
            gradient[i] = (float) likelihoods[i] - (i == label ? 1 : 0);
            squares += gradient[i] * gradient[i];
        }
        for (int i = 0; i < features.size(); i++) {
            int feature = features.feature(i);
            float value = values[i];
            steps[feature] += value * value * squares;
            if (steps[feature] > 0) {
                float pace = (float) (PACE * value / Math.sqrt(steps[feature]));
                int row = feature * capacity;
                for (int c = 0; c < count; c++) {
                    weights[row + c] -= pace * gradient[c];
                }
            }
        }
    }

    /** With one more label, which nothing ever has: so the first label of all is learned too. */
    private static double[] withNone(double[] scores) {
        return Arrays.copyOf(scores, scores.length + 1);
    }

    private static int highest(double[] scores, int except) {
        int highest = except == 0 ? 1 : 0;
        for (int i = 0; i < scores.length; i++) {
            if (i != except && scores[i] > scores[highest]) {
                highest = i;
            }
        }
        return highest;
    }
}
