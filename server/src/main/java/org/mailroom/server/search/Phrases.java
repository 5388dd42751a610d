package org.mailroom.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.model.SearchQuery.ConjunctionCriterion;
import org.apache.james.mailbox.model.SearchQuery.Criterion;
import org.apache.james.mailbox.model.SearchQuery.HeaderCriterion;
import org.apache.james.mailbox.model.SearchQuery.MimeMessageIDCriterion;
import org.apache.james.mailbox.model.SearchQuery.SubjectCriterion;
import org.apache.james.mailbox.model.SearchQuery.TextCriterion;
import org.apache.james.mailbox.model.SearchQuery.UidRange;
import org.apache.lucene.document.MapFieldSelector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases, which the server's own index asks for as single terms, by their words and where these stand. The last word
 * may be the beginning of a longer one, unless a blank follows it. Looks into what is committed. Thread-safe.
 */
final class Phrases {
    /** What more words than these begin with is no phrase's end any more, but may stand anywhere in the mail. */
    private static final int MOST_ENDINGS = 5_000;
    /** The index takes no more than 1,024 parts of a question. */
    private static final int MOST_PARTS = 1_000;

    // fields of the server's index
    private static final String FOLDER = "mailboxid";
    private static final String UID = "uid";
    private static final String BODY = "body";
    private static final String HEADERS = "headers";
    private static final String HEADER = "header_";

    private final Directory index;

    Phrases(Directory index) {
        this.index = index;
    }

    /**
     * What is left of a question whose phrases are answered.
     *
     * @param query what is still to be asked
     * @param among which messages can be meant: those that are in each of these
     */
    record Rest(SearchQuery query, List<Set<MessageUid>> among) {
        boolean has(MessageUid message) {
            return among.stream().allMatch(each -> each.contains(message));
        }
    }

    /** A phrase: words of which the last one may have to be whole, in any of the fields. */
    private record Phrase(List<String> fields, List<String> words, boolean whole) {}

    /** Whether a question has phrases. */
    static boolean in(SearchQuery query) {
        return query.getCriteria().stream().anyMatch(Phrases::in);
    }

    private static boolean in(Criterion criterion) {
        return criterion instanceof ConjunctionCriterion several
                ? several.getCriteria().stream().anyMatch(Phrases::in)
                : phrase(criterion).isPresent();
    }

    private static Optional<Phrase> phrase(Criterion criterion) {
        if (criterion instanceof TextCriterion text) {
            return switch (text.getType()) {
                case BODY -> phrase(text.getOperator().getValue(), BODY);
                case FULL -> phrase(text.getOperator().getValue(), BODY, HEADERS);
                default -> Optional.empty();
            };
        }
        return header(criterion).flatMap(Phrases::phrase);
    }

    private static Optional<HeaderCriterion> header(Criterion criterion) {
        if (criterion instanceof SubjectCriterion subject) {
            return Optional.of(subject.asHeaderCriterion());
        }
        if (criterion instanceof MimeMessageIDCriterion id) {
            return Optional.of(id.asHeaderCriterion());
        }
        return criterion instanceof HeaderCriterion header ? Optional.of(header) : Optional.empty();
    }

    private static Optional<Phrase> phrase(HeaderCriterion header) {
        String name = header.getHeaderName();
        if (header.getOperator() instanceof SearchQuery.ContainsOperator contains) {
            return phrase(contains.getValue(), HEADER + name.toUpperCase(Locale.US));
        }
        if (header.getOperator() instanceof SearchQuery.AddressOperator address) {
            return phrase(address.getAddress(), name.toLowerCase(Locale.US));
        }
        return Optional.empty();
    }

    private static Optional<Phrase> phrase(String text, String... fields) {
        List<String> words = Words.of(text);
        boolean blanks = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        return words.size() > 1 || !words.isEmpty() && blanks
                ? Optional.of(
                        new Phrase(List.of(fields), words, Character.isWhitespace(text.charAt(text.length() - 1))))
                : Optional.empty();
    }

    /**
     * Answers the phrases of a question to a folder, as what is committed of it says. Each question opens the index anew, as
     * the server's own do: one that stays open would keep files that are merged long since.
     */
    Rest answered(SearchQuery query, MailboxId folder) throws IOException {
        SearchQuery.Builder rest =
                SearchQuery.builder().sorts(query.getSorts()).addRecentMessageUids(query.getRecentMessageUids());
        List<Set<MessageUid>> among = new ArrayList<>();
        try (IndexReader committed = IndexReader.open(index)) {
            for (Criterion criterion : query.getCriteria()) {
                Optional<Phrase> phrase = phrase(criterion);
                if (phrase.isPresent()) {
                    among.add(find(committed, phrase.get(), folder));
                } else {
                    rest.andCriteria(answered(committed, criterion, folder));
                }
            }
        }
        if (among.size() == query.getCriteria().size()) {
            rest.andCriteria(SearchQuery.all());
        }
        return new Rest(rest.build(), among);
    }

    private static Criterion answered(IndexReader committed, Criterion criterion, MailboxId folder) throws IOException {
        if (criterion instanceof ConjunctionCriterion several) {
            List<Criterion> each = new ArrayList<>();
            for (Criterion one : several.getCriteria()) {
                each.add(answered(committed, one, folder));
            }
            return new ConjunctionCriterion(several.getType(), each);
        }
        Optional<Phrase> phrase = phrase(criterion);
        return phrase.isPresent() ? messages(find(committed, phrase.get(), folder)) : criterion;
    }

    private static Criterion messages(Set<MessageUid> uids) {
        List<UidRange> ranges = uids.isEmpty()
                ? List.of(new UidRange(MessageUid.of(0)))
                : MessageRange.toRanges(uids).stream()
                        .map(range -> new UidRange(range.getUidFrom(), range.getUidTo()))
                        .toList();
        List<Criterion> each = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += MOST_PARTS) {
            each.add(SearchQuery.uid(ranges.subList(from, Math.min(ranges.size(), from + MOST_PARTS))
                    .toArray(UidRange[]::new)));
        }
        return SearchQuery.or(each);
    }

    private static Set<MessageUid> find(IndexReader committed, Phrase phrase, MailboxId folder) throws IOException {
        BooleanQuery inAnyField = new BooleanQuery();
        for (String field : phrase.fields) {
            inAnyField.add(inOrder(committed, field, phrase), Occur.SHOULD);
            if (phrase.words.size() > 1 && phrase.words.size() <= MOST_PARTS) {
                inAnyField.add(asPairs(field, phrase.words), Occur.SHOULD);
            }
        }
        BooleanQuery query = new BooleanQuery();
        query.add(new TermQuery(new Term(FOLDER, folder.serialize())), Occur.MUST);
        query.add(inAnyField, Occur.MUST);
        Found found = new Found();
        try (IndexSearcher searcher = new IndexSearcher(committed)) {
            searcher.search(query, found);
        }
        return found.uids;
    }

    private static Query inOrder(IndexReader committed, String field, Phrase phrase) throws IOException {
        int last = phrase.words.size() - 1;
        if (last == 0) {
            return oneWord(field, phrase);
        }
        MultiPhraseQuery words = new MultiPhraseQuery();
        for (String word : phrase.words.subList(0, last)) {
            words.add(whole(field, word));
        }
        String end = phrase.words.get(last);
        if (phrase.whole) {
            words.add(whole(field, end));
            return words;
        }
        List<Term> endings = endings(committed, field, end);
        if (endings.size() < MOST_ENDINGS) {
            words.add(endings.isEmpty() ? whole(field, end) : endings.toArray(Term[]::new));
            return words;
        }
        BooleanQuery both = new BooleanQuery();
        both.add(words, Occur.MUST);
        both.add(new PrefixQuery(new Term(field, end)), Occur.MUST);
        return both;
    }

    private static Query oneWord(String field, Phrase phrase) {
        BooleanQuery any = new BooleanQuery();
        for (Term spelling : whole(field, phrase.words.get(0))) {
            any.add(phrase.whole ? new TermQuery(spelling) : new PrefixQuery(spelling), Occur.SHOULD);
        }
        return any;
    }

    /** A word as it is in the index: header fields are put into capitals as a whole before they are taken apart. */
    private static Term[] whole(String field, String word) {
        Set<String> spellings = new TreeSet<>(List.of(word, word.toUpperCase(Locale.US)));
        return spellings.stream().map(spelling -> new Term(field, spelling)).toArray(Term[]::new);
    }

    private static List<Term> endings(IndexReader committed, String field, String beginning) throws IOException {
        List<Term> endings = new ArrayList<>();
        try (TermEnum terms = committed.terms(new Term(field, beginning))) {
            Term term = terms.term();
            while (term != null
                    && term.field().equals(field)
                    && term.text().startsWith(beginning)
                    && endings.size() < MOST_ENDINGS) {
                endings.add(term);
                term = terms.next() ? terms.term() : null;
            }
        }
        return endings;
    }

    /** Mail that was indexed by an earlier version, or by the server's own index, has each two words as one. */
    private static Query asPairs(String field, List<String> words) {
        BooleanQuery pairs = new BooleanQuery();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(new PrefixQuery(new Term(field, words.get(i - 1) + " " + words.get(i))), Occur.MUST);
        }
        return pairs;
    }

    private static final class Found extends Collector {
        private static final MapFieldSelector ONLY_UID = new MapFieldSelector(UID);

        private final Set<MessageUid> uids = new HashSet<>();
        private @Nullable IndexReader part;

        @Override
        public void setScorer(Scorer scorer) {
            // in no order
        }

        @Override
        public void collect(int document) throws IOException {
            String uid =
                    Objects.requireNonNull(part).document(document, ONLY_UID).get(UID);
            uids.add(MessageUid.of(Long.parseLong(uid)));
        }

        @Override
        public void setNextReader(IndexReader next, int documentsBefore) {
            this.part = next;
        }

        @Override
        public boolean acceptsDocsOutOfOrder() {
            return true;
        }
    }
}
