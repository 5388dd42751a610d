package org.mailroom.server.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text, in capitals, and each two words that follow one another with a blank between them. A word is what
 * stands between white space; one of more than {@value #LONGEST} characters counts as several.
 */
final class WordPairs extends Tokenizer {
    static final int LONGEST = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] read = new char[4096];
    private int next;
    private int end;
    private char[] before = new char[LONGEST];
    private int beforeLength;
    private char[] word = new char[LONGEST];
    private int wordLength;
    private boolean pairTold = true;

    WordPairs(Reader text) {
        super(text);
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (!pairTold) {
            pairTold = true;
            term.copyBuffer(before, 0, beforeLength);
            term.append(' ');
            append(word, wordLength);
            return true;
        }
        swap();
        if (!readWord()) {
            return false;
        }
        term.copyBuffer(word, 0, wordLength);
        pairTold = beforeLength == 0;
        return true;
    }

    private void append(char[] chars, int length) {
        int from = term.length();
        char[] buffer = term.resizeBuffer(from + length);
        System.arraycopy(chars, 0, buffer, from, length);
        term.setLength(from + length);
    }

    private void swap() {
        char[] free = before;
        before = word;
        beforeLength = wordLength;
        word = free;
        wordLength = 0;
    }

    private boolean readWord() throws IOException {
        while (wordLength < LONGEST && (next < end || fill())) {
            char c = read[next++];
            if (!Character.isWhitespace(c)) {
                word[wordLength++] = Character.toUpperCase(c);
            } else if (wordLength > 0) {
                return true;
            }
        }
        return wordLength > 0;
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
        beforeLength = 0;
        wordLength = 0;
        pairTold = true;
    }
}
