package org.mailroom.server.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes texts apart into words and pairs of words. The server's own analyzer adds all that three and four words say,
 * which doubles the index and most of the work; {@link LongPhrases} asks for these by their pairs.
 */
final class WordPairsAnalyzer extends Analyzer {
    @Override
    public TokenStream tokenStream(String field, Reader text) {
        return new WordPairs(text);
    }

    @Override
    public TokenStream reusableTokenStream(String field, Reader text) throws IOException {
        if (getPreviousTokenStream() instanceof WordPairs before) {
            before.reset(text);
            return before;
        }
        WordPairs fresh = new WordPairs(text);
        setPreviousTokenStream(fresh);
        return fresh;
    }
}
