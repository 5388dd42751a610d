package org.mailroom.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.model.SearchQuery.AddressType;
import org.apache.james.mailbox.model.SearchQuery.ConjunctionCriterion;
import org.apache.james.mailbox.model.SearchQuery.Criterion;
import org.apache.james.mailbox.model.SearchQuery.HeaderCriterion;
import org.apache.james.mailbox.model.SearchQuery.TextCriterion;

/**
 * Asks for a phrase of three words and more by each two words in it that follow one another: the index knows no more
 * than pairs.
 */
final class LongPhrases {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private LongPhrases() {}

    /** The same question for an index of words and pairs of words. */
    static SearchQuery split(SearchQuery query) {
        SearchQuery.Builder split =
                SearchQuery.builder().sorts(query.getSorts()).addRecentMessageUids(query.getRecentMessageUids());
        query.getCriteria().forEach(criterion -> split.andCriteria(split(criterion)));
        return split.build();
    }

    private static Criterion split(Criterion criterion) {
        if (criterion instanceof ConjunctionCriterion several) {
            return new ConjunctionCriterion(
                    several.getType(),
                    several.getCriteria().stream().map(LongPhrases::split).toList());
        }
        if (criterion instanceof TextCriterion text) {
            return switch (text.getType()) {
                case BODY -> pairs(text, text.getOperator().getValue(), SearchQuery::bodyContains);
                case FULL -> pairs(text, text.getOperator().getValue(), SearchQuery::mailContains);
                default -> text;
            };
        }
        return criterion instanceof HeaderCriterion header ? split(header) : criterion;
    }

    private static Criterion split(HeaderCriterion header) {
        String name = header.getHeaderName();
        if (header.getOperator() instanceof SearchQuery.ContainsOperator contains) {
            return pairs(header, contains.getValue(), value -> SearchQuery.headerContains(name, value));
        }
        if (header.getOperator() instanceof SearchQuery.AddressOperator address) {
            return pairs(header, address.getAddress(), value -> SearchQuery.address(AddressType.valueOf(name), value));
        }
        return header;
    }

    private static Criterion pairs(Criterion whole, String phrase, Function<String, Criterion> question) {
        List<String> words = BETWEEN.splitAsStream(phrase.strip()).toList();
        if (words.size() < 3) {
            return whole;
        }
        List<Criterion> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(question.apply(words.get(i - 1) + " " + words.get(i)));
        }
        return SearchQuery.and(pairs);
    }
}
