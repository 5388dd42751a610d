package org.mailroom.desk.learning;

/**
 * Makes confidence out of scores: it learns by how much scores must be stretched for the confidence to be as often right
 * as it says, from each example before the model has learned it (temperature scaling, Guo and others 2017, on a running
 * stream). Not thread-safe.
 */
final class Calibration {
    private static final double PACE = 0.3;
    private static final double LEAST = -1;
    private static final double MOST = 4;

    private double stretch;
    private double gradients;

    Calibration(double stretch, double gradients) {
        this.stretch = stretch;
        this.gradients = gradients;
    }

    /** The logarithm of the factor. */
    double stretch() {
        return stretch;
    }

    double gradients() {
        return gradients;
    }

    /** Likelihoods of the labels with these scores; they add up to 1. */
    double[] likelihoods(double[] scores) {
        return softmax(scores, Math.exp(stretch));
    }

    /** Learns from the scores of an example that the model has not seen. */
    void learn(double[] scores, int label) {
        double factor = Math.exp(stretch);
        double[] likelihoods = softmax(scores, factor);
        double expected = 0;
        for (int i = 0; i < scores.length; i++) {
            expected += likelihoods[i] * scores[i];
        }
        double gradient = Math.max(-2, Math.min(2, factor * (expected - scores[label])));
        gradients = 0.998 * gradients + gradient * gradient;
        stretch -= PACE * gradient / Math.sqrt(gradients + 1);
        stretch = Math.max(LEAST, Math.min(MOST, stretch));
    }

    static double[] softmax(double[] scores, double factor) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] likelihoods = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            likelihoods[i] = Math.exp(factor * (scores[i] - most));
            sum += likelihoods[i];
        }
        for (int i = 0; i < scores.length; i++) {
            likelihoods[i] /= sum;
        }
        return likelihoods;
    }
}
