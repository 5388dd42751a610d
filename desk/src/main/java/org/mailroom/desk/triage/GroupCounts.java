package org.mailroom.desk.triage;

import java.util.HashMap;
import java.util.Map;

/** How often groups of letters of one kind are met in each of some languages, and then how likely they are. */
final class GroupCounts {
    private static final double SMOOTHING = 0.3;

    private final int languages;
    private final float weight;
    private final Map<String, float[]> groups = new HashMap<>();
    private final double[] totals;

    /** @param weight what a group of this kind counts for */
    GroupCounts(int languages, float weight) {
        this.languages = languages;
        this.weight = weight;
        this.totals = new double[languages];
    }

    void learn(int language, String group, float times) {
        groups.computeIfAbsent(group, unseen -> new float[languages])[language] += times;
        totals[language] += times;
    }

    /** Makes weighted logarithms of likelihoods out of the counts; nothing can be learned afterwards. */
    void weigh() {
        double size = SMOOTHING * groups.size();
        groups.values().forEach(counts -> {
            for (int i = 0; i < languages; i++) {
                counts[i] = weight * (float) Math.log((counts[i] + SMOOTHING) / (totals[i] + size));
            }
        });
    }

    /** Adds what this group says for each language, so many times; nothing if it was never met. */
    void addTo(double[] sums, String group, int times) {
        float[] likelihoods = groups.get(group);
        if (likelihoods != null) {
            for (int i = 0; i < languages; i++) {
                sums[i] += times * likelihoods[i];
            }
        }
    }

    /** Whether this group was met in this language. */
    boolean knows(int language, String group) {
        float[] likelihoods = groups.get(group);
        return likelihoods != null && likelihoods[language] > unseen(language);
    }

    private float unseen(int language) {
        return weight * (float) Math.log(SMOOTHING / (totals[language] + SMOOTHING * groups.size())) + 0.01f;
    }
}
