package org.mailroom.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final WordsAnalyzer analyzer = new WordsAnalyzer();

    @Test
    void aTextShouldBeItsWordsInCapitals() throws IOException {
        assertThat(terms("Where is\r\n my  parcel?")).containsExactly("WHERE", "IS", "MY", "PARCEL?");
        assertThat(Words.of("Where is\r\n my  parcel?")).containsExactly("WHERE", "IS", "MY", "PARCEL?");
    }

    @Test
    void aTextOfOneWordOrNoneShouldHaveNoOther() throws IOException {
        assertThat(terms(" grüße ")).containsExactly("GRÜSSE".replace("SS", "ß"));
        assertThat(terms(" \t\r\n")).isEmpty();
        assertThat(terms("")).isEmpty();
    }

    @Test
    void oneTextShouldNotGoOnInTheNext() throws IOException {
        terms("first text of a reader that is used again");

        assertThat(terms("second")).containsExactly("SECOND");
    }

    @Test
    void aWordWithoutEndShouldBeCut() throws IOException {
        assertThat(terms("x".repeat(600))).containsExactly("X".repeat(255), "X".repeat(255), "X".repeat(90));
    }

    @Test
    void aWordThatStandsAcrossTheEndOfABufferShouldBeWhole() throws IOException {
        assertThat(terms(" ".repeat(4090) + "understanding it")).containsExactly("UNDERSTANDING", "IT");
    }

    private List<String> terms(String text) throws IOException {
        TokenStream stream = analyzer.reusableTokenStream("body", new StringReader(text));
        CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
        List<String> terms = new ArrayList<>();
        while (stream.incrementToken()) {
            terms.add(term.toString());
        }
        return terms;
    }
}
