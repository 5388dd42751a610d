package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a word list and remembers what is wrong with them. */
final class WordListReader {
    private static final int SHORTEST_PREFIX = 3;
    private static final int MOST_MISTAKES = 100;

    private final String name;
    private final List<WordTerm> terms = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private int number;

    WordListReader(String name) {
        this.name = name;
    }

    void add(String line) {
        number++;
        String content = withoutMark(line).strip();
        if (!content.isEmpty() && content.charAt(0) != '#') {
            term(content);
        }
    }

    WordList finish() {
        if (!mistakes.isEmpty()) {
            throw new InvalidWordList(mistakes.subList(0, Math.min(mistakes.size(), MOST_MISTAKES)));
        }
        return new WordList(name, terms);
    }

    private String withoutMark(String line) {
        return number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    private void term(String content) {
        boolean exception = content.charAt(0) == '!';
        String phrase = exception ? content.substring(1).strip() : content;
        boolean prefix = phrase.endsWith("*");
        String letters = prefix ? phrase.substring(0, phrase.length() - 1) : phrase;
        List<String> words = words(letters);
        if (usable(content, letters, words, prefix)) {
            List<FoldedWord> folded = words.stream().map(FoldedWord::of).toList();
            terms.add(new WordTerm(folded, words.get(0), prefix, exception, content));
        }
    }

    private boolean usable(String content, String letters, List<String> words, boolean prefix) {
        if (words.isEmpty()) {
            return mistake(content, "has no letters");
        }
        if (letters.indexOf('*') >= 0) {
            return mistake(content, "has a * before its end; * stands for any ending");
        }
        if (words.size() > WordTerm.MOST_WORDS) {
            return mistake(
                    content, "has " + words.size() + " words; at most " + WordTerm.MOST_WORDS + " are looked for");
        }
        if (words.stream().anyMatch(word -> word.length() > LetterBuffer.CAPACITY)) {
            return mistake(content, "has a word of more than " + LetterBuffer.CAPACITY + " letters");
        }
        if (prefix && words.get(words.size() - 1).length() < SHORTEST_PREFIX) {
            return mistake(content, "is too short for *; at least " + SHORTEST_PREFIX + " letters before it");
        }
        return true;
    }

    private boolean mistake(String content, String what) {
        mistakes.add(name + ", line " + number + ": \"" + Excerpt.of(content, 60) + "\" " + what);
        return false;
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        String folded = Letters.fold(phrase);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
