package org.mailroom.desk.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the articles of one language by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), with
 * title and words counted three times as much as the text. Immutable.
 *
 * <p>A score alone says nothing, so it is told as confidence: 100 is the score of three words that stand once in the title
 * of this article and nowhere else. One such word is 33, however rare it is.
 */
final class ArticleIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int FRONT = 3;
    private static final double SURE = 3;
    private static final int MOST_TERMS = 400;

    private final List<Article> articles;
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, Integer> articlesWith = new HashMap<>();
    private final double averageLength;

    ArticleIndex(List<Article> articles) {
        this.articles = List.copyOf(articles);
        this.articles.forEach(this::add);
        this.averageLength =
                lengths.stream().mapToInt(length -> length).average().orElse(1);
    }

    private void add(Article article) {
        Map<String, Integer> terms = new HashMap<>();
        Terms.of(article.title() + "\n" + article.words()).forEach(term -> terms.merge(term, FRONT, Integer::sum));
        Terms.of(article.text()).forEach(term -> terms.merge(term, 1, Integer::sum));
        counts.add(terms);
        lengths.add(terms.values().stream().mapToInt(count -> count).sum());
        terms.keySet().forEach(term -> articlesWith.merge(term, 1, Integer::sum));
    }

    /** The articles that answer the question at least this surely, the surest first; of each link the surest article. */
    List<Article> find(String question, int confidence, int most) {
        Set<String> asked = new HashSet<>();
        Terms.of(question).stream()
                .filter(articlesWith::containsKey)
                .takeWhile(term -> asked.size() < MOST_TERMS)
                .forEach(asked::add);
        Set<String> links = new HashSet<>();
        return scored(asked, confidence).stream()
                .map(Scored::article)
                .filter(article -> links.add(article.link()))
                .limit(most)
                .toList();
    }

    private List<Scored> scored(Set<String> asked, int confidence) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            double sure = confidence(i, asked);
            if (sure >= confidence) {
                scored.add(new Scored(articles.get(i), sure));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::confidence).reversed());
        return scored;
    }

    private double confidence(int article, Set<String> asked) {
        double score = asked.stream().mapToDouble(term -> score(article, term)).sum();
        return 100 * score / (SURE * weight(1) * saturated(FRONT, averageLength));
    }

    private double score(int article, String term) {
        int count = counts.get(article).getOrDefault(term, 0);
        return count == 0 ? 0 : weight(articlesWith.getOrDefault(term, 1)) * saturated(count, lengths.get(article));
    }

    /** How much a term says that stands in so many articles. */
    private double weight(int with) {
        return Math.log(1 + (articles.size() - with + 0.5) / (with + 0.5));
    }

    private double saturated(int count, double length) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
    }

    private record Scored(Article article, double confidence) {}
}
