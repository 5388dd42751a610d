package org.mailroom.server.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes texts apart into words. The server's own analyzer adds what each two, three and four of them say, which is most of
 * the index and of the work; {@link Phrases} finds these by where their words stand.
 */
final class WordsAnalyzer extends Analyzer {
    @Override
    public TokenStream tokenStream(String field, Reader text) {
        return new Words(text);
    }

    @Override
    public TokenStream reusableTokenStream(String field, Reader text) throws IOException {
        if (getPreviousTokenStream() instanceof Words before) {
            before.reset(text);
            return before;
        }
        Words fresh = new Words(text);
        setPreviousTokenStream(fresh);
        return fresh;
    }

    /** No phrase begins in one field of a mail, or part of it, and ends in the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 1;
    }
}
