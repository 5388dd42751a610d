package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the terms of all lists in one pass over a text. Whole words only: a term inside a longer word is not found, and
 * so no place name is either. Disguises (digits and signs for letters, stars, letters spelled one by one) are undone for
 * whole words too.
 */
final class WordScanner {
    /** So many are enough to know about; looking stops then. */
    static final int MOST = 200;

    private static final int WIDEST_PHRASE_GAP = 3;

    private final WordIndex index;
    private final String text;
    private final char[] characters;
    private final PlainBeginnings beginnings;
    private final LetterBuffer word = new LetterBuffer();
    private final LetterBuffer next = new LetterBuffer();
    private final Disguise disguise;
    private final SpelledWord spelled = new SpelledWord();
    private final List<WordMatch> found = new ArrayList<>();
    private final int[] exemptUntil;
    private final IntPredicate inUse;

    private WordScanner(WordIndex index, String text, IntPredicate inUse) {
        this.index = index;
        this.text = text;
        this.characters = text.toCharArray();
        this.beginnings = index.plainBeginnings();
        this.disguise = new Disguise(index::mayBegin);
        this.inUse = inUse;
        this.exemptUntil = new int[index.lists()];
    }

    /** Matches of the lists in use (by their number), at most {@value #MOST}. */
    static List<WordMatch> find(WordIndex index, String text, IntPredicate inUse) {
        return new WordScanner(index, text, inUse).scan();
    }

    private List<WordMatch> scan() {
        int at = 0;
        while (at < characters.length && found.size() < MOST) {
            int innocent = innocentEnd(at);
            if (innocent > at) {
                at = innocent;
            } else {
                int end = Disguise.clusterEnd(characters, at);
                if (end > at) {
                    cluster(at, end);
                }
                at = Math.max(end, at + 1);
            }
        }
        spelledWord();
        return found.subList(0, Math.min(found.size(), MOST));
    }

    /**
     * Behind what needs no closer look: characters between words, and words of plain letters that begin as no term does,
     * with nothing attached but perhaps a full stop.
     */
    private int innocentEnd(int start) {
        int at = start;
        while (true) {
            while (at < characters.length && Disguise.apart(characters[at])) {
                at++;
            }
            int end = at;
            while (end < characters.length && Disguise.isLetter(characters[end])) {
                end++;
            }
            int behind = behindStop(end);
            if (behind < 0 || end - at < 2 || mayBeTerm(at, end - at)) {
                return at;
            }
            spelledWord();
            at = behind;
        }
    }

    /** Behind a word that ends here, and its full stop; -1 where it goes on. */
    private int behindStop(int end) {
        if (isApart(end)) {
            return end;
        }
        return characters[end] == '.' && isApart(end + 1) ? end + 1 : -1;
    }

    private boolean isApart(int at) {
        return at >= characters.length || Disguise.apart(characters[at]);
    }

    private boolean mayBeTerm(int start, int length) {
        return length == 2
                ? beginnings.mayBe(characters[start], characters[start + 1])
                : beginnings.mayBegin(characters[start], characters[start + 1], characters[start + 2]);
    }

    private void cluster(int start, int end) {
        int before = found.size();
        int at = start;
        while (at < end) {
            int wordEnd = wordEnd(at);
            if (wordEnd > at) {
                word(at, wordEnd);
            }
            at = Math.max(wordEnd, at + 1);
        }
        if (found.size() == before && index.disguises() && disguise.read(text, start, end)) {
            disguised(start, end);
        }
    }

    private void word(int start, int end) {
        fold(start, end, word);
        if (word.size() > 0) {
            if (index.disguises()) {
                spell(start, end);
            }
            look(word, start, end, false);
        }
    }

    private void fold(int start, int end, LetterBuffer buffer) {
        buffer.clear();
        int at = start;
        while (at < end) {
            char plain = characters[at];
            if (plain < 0x80) {
                buffer.append(Letters.lower(plain));
                at++;
            } else {
                int character = text.codePointAt(at);
                buffer.append(Letters.fold(character));
                at += Character.charCount(character);
            }
        }
    }

    private void spell(int start, int end) {
        boolean oneLetter = word.size() == 1
                && word.run(0) == 1
                && Character.isLetter(word.letters(1).charAt(0));
        if (!oneLetter || !spelled.continues(text, start)) {
            spelledWord();
        }
        if (oneLetter) {
            spelled.add(word.letters(1).charAt(0), text, start, end);
            if (spelled.full()) {
                spelledWord();
            }
        }
    }

    private void spelledWord() {
        if (spelled.isEmpty()) {
            return;
        }
        spelled.tryAll(next, (start, end) -> look(next, start, end, true));
    }

    private void disguised(int start, int end) {
        int before = found.size();
        for (LetterBuffer variant : disguise.variants()) {
            if (found.size() == before) {
                look(variant, start, end, true);
            }
        }
        String stars = disguise.withStars();
        if (found.size() == before && !stars.isEmpty()) {
            index.disguised(stars.charAt(0)).stream()
                    .filter(entry -> Disguise.fits(stars, entry.term()))
                    .findFirst()
                    .ifPresent(entry -> add(entry, start, end));
        }
    }

    private void look(LetterBuffer letters, int start, int end, boolean inDisguise) {
        List<WordIndex.Entry> entries = index.candidates(letters);
        if (entries.isEmpty()) {
            return;
        }
        for (WordIndex.Entry entry : entries) {
            if (entry.term().exception()) {
                int until = phraseEnd(entry.term(), letters, end);
                exemptUntil[entry.list()] = Math.max(exemptUntil[entry.list()], until);
            }
        }
        for (WordIndex.Entry entry : entries) {
            if (!entry.term().exception() && (!inDisguise || entry.term().disguisable())) {
                int until = phraseEnd(entry.term(), letters, end);
                if (until > 0) {
                    add(entry, start, until);
                }
            }
        }
    }

    private void add(WordIndex.Entry entry, int start, int end) {
        if (end > exemptUntil[entry.list()] && inUse.test(entry.list())) {
            found.add(new WordMatch(start, end, entry.list(), entry.term()));
            exemptUntil[entry.list()] = end;
        }
    }

    /** Where the term ends whose first word is in the buffer and ends at {@code end}; 0 where the term is not there. */
    private int phraseEnd(WordTerm term, LetterBuffer first, int end) {
        int last = term.words().size() - 1;
        if (!term.words().get(0).in(first, term.prefix() && last == 0, term.exception())) {
            return 0;
        }
        int until = end;
        for (int i = 1; i <= last; i++) {
            until = begins(until, term.words().get(i).letters().charAt(0)) ? nextWord(until) : 0;
            if (until == 0 || !term.words().get(i).in(next, term.prefix() && i == last, term.exception())) {
                return 0;
            }
        }
        return until;
    }

    /** Whether the next word may begin with this letter; only plain ones can tell that they do not. */
    private boolean begins(int from, char letter) {
        int start = nextWordStart(from);
        return start < text.length() && (text.charAt(start) >= 0x80 || Letters.lower(text.charAt(start)) == letter);
    }

    private int nextWordStart(int from) {
        int start = from;
        while (start < text.length() && start - from < WIDEST_PHRASE_GAP && wordEnd(start) == start) {
            start++;
        }
        return start;
    }

    private int nextWord(int from) {
        int start = nextWordStart(from);
        int end = wordEnd(start);
        fold(start, end, next);
        return end > start ? end : 0;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < characters.length) {
            char character = characters[end];
            if (character < 0x80) {
                if (!Disguise.inWord(character)) {
                    return end;
                }
                end++;
            } else if (Disguise.inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            } else {
                return end;
            }
        }
        return end;
    }
}
