package org.mailroom.server.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text in their order, in capitals. A word is what stands between white space; one of more than {@value
 * #LONGEST} characters counts as several.
 */
final class Words extends Tokenizer {
    static final int LONGEST = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] read = new char[4096];
    private int next;
    private int end;

    Words(Reader text) {
        super(text);
    }

    /** The words of a text. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Words each = new Words(new StringReader(text));
        try {
            while (each.incrementToken()) {
                words.add(each.term.toString());
            }
        } catch (IOException notOfAString) {
            throw new IllegalStateException(notOfAString);
        }
        return words;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        char[] word = term.resizeBuffer(LONGEST);
        int length = 0;
        while (length < LONGEST && (next < end || fill())) {
            char c = read[next++];
            if (!Character.isWhitespace(c)) {
                word[length++] = Character.toUpperCase(c);
            } else if (length > 0) {
                break;
            }
        }
        term.setLength(length);
        return length > 0;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, input.read(read, 0, read.length));
        return end > 0;
    }

    @Override
    public void reset(Reader text) throws IOException {
        super.reset(text);
        next = 0;
        end = 0;
    }
}
