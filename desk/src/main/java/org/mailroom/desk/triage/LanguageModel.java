package org.mailroom.desk.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How likely words and groups of letters are in some languages (naive Bayes), learned from samples of them. Samples are
 * learned without their accents too, with less weight, for people leave them out. Immutable once learned.
 */
final class LanguageModel {
    private static final float WITHOUT_ACCENTS = 0.3f;

    private final List<Locale> languages;
    private final List<GroupCounts> kinds;

    private LanguageModel(List<Locale> languages) {
        this.languages = languages;
        this.kinds = List.of(
                new GroupCounts(languages.size(), 0.4f),
                new GroupCounts(languages.size(), 0.7f),
                new GroupCounts(languages.size(), 1),
                new GroupCounts(languages.size(), 3));
    }

    /** @param samples text of each language, in an order that does not change */
    static LanguageModel learn(Map<Locale, String> samples) {
        LanguageModel model = new LanguageModel(List.copyOf(samples.keySet()));
        int language = 0;
        for (String sample : samples.values()) {
            for (String word : Letters.all(sample).words()) {
                model.learn(language, word, 1);
                String plain = Letters.withoutAccents(word);
                if (!plain.equals(word)) {
                    model.learn(language, plain, WITHOUT_ACCENTS);
                }
            }
            language++;
        }
        model.kinds.forEach(GroupCounts::weigh);
        return model;
    }

    /**
     * The language that these words are nearest to, if there are any.
     *
     * @param expected codes of languages
     * @param ahead how much likelier the expected languages are before anything is read, as a logarithm
     */
    Optional<Nearness> nearest(List<String> text, Set<String> expected, double ahead) {
        double[] sums = new double[languages.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = expected.contains(languages.get(i).getLanguage()) ? ahead : 0;
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        text.forEach(word -> times.merge(word, 1, Integer::sum));
        times.forEach((word, often) -> {
            for (int kind = 0; kind < kinds.size(); kind++) {
                for (String group : groups(word, kind)) {
                    kinds.get(kind).addTo(sums, group, often);
                }
            }
        });
        int best = highest(sums, -1);
        int second = highest(sums, best);
        int known =
                (int) text.stream().filter(word -> words().knows(best, word)).count();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Nearness(languages.get(best), sums[best] - sums[second], known, text.size()));
    }

    private void learn(int language, String word, float weight) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (String group : groups(word, kind)) {
                kinds.get(kind).learn(language, group, weight);
            }
        }
    }

    private GroupCounts words() {
        return kinds.get(kinds.size() - 1);
    }

    /** The word's groups of two, three and four letters with its edges marked, and at last the word itself. */
    private List<String> groups(String word, int kind) {
        if (kind == kinds.size() - 1) {
            return List.of(word);
        }
        String marked = "_" + word + "_";
        int length = kind + 2;
        List<String> groups = new ArrayList<>(marked.length());
        for (int i = 0; i + length <= marked.length(); i++) {
            groups.add(marked.substring(i, i + length));
        }
        return groups;
    }

    private static int highest(double[] sums, int except) {
        int highest = except == 0 ? 1 : 0;
        for (int i = 0; i < sums.length; i++) {
            if (i != except && sums[i] > sums[highest]) {
                highest = i;
            }
        }
        return highest;
    }
}
