package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of several lists, found by the hash of a word's letters, so that one pass looks for all of them. */
final class WordIndex {
    private static final int FILTER_BITS = 1 << 16;
    private static final int SHELVES = 1 << 12;
    /** Letters by which most words are known to be none of the terms. */
    static final int BEGINNING = 3;

    private final List<List<Entry>> wholes = new ArrayList<>(Collections.nCopies(SHELVES, List.of()));
    private final List<List<Entry>> prefixes = new ArrayList<>(Collections.nCopies(SHELVES, List.of()));
    private final Map<Character, List<Entry>> disguisable = new HashMap<>();
    private final long[] wholeFilter = new long[FILTER_BITS >> 6];
    private final long[] prefixFilter = new long[FILTER_BITS >> 6];
    private final long[] beginnings = new long[FILTER_BITS >> 6];
    private final PlainBeginnings plainBeginnings = new PlainBeginnings();
    private final int lists;
    private final boolean disguises;
    private boolean shortPrefixes;
    private boolean empty = true;

    /**
     * A term of a list.
     *
     * @param list the list's number
     * @param term the term
     */
    record Entry(int list, WordTerm term) {}

    WordIndex(List<WordList> lists) {
        this(lists, true);
    }

    private WordIndex(List<WordList> lists, boolean disguises) {
        this.lists = lists.size();
        this.disguises = disguises;
        for (int list = 0; list < lists.size(); list++) {
            for (WordTerm term : lists.get(list).terms()) {
                add(new Entry(list, term));
            }
        }
    }

    /** For words that nobody would hide. */
    static WordIndex undisguised(List<WordList> lists) {
        return new WordIndex(lists, false);
    }

    /** Whether the terms are looked for in disguise as well. */
    boolean disguises() {
        return disguises;
    }

    /** Beginnings of the terms that are plain letters. */
    PlainBeginnings plainBeginnings() {
        return plainBeginnings;
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return empty;
    }

    /** How many lists. */
    int lists() {
        return lists;
    }

    /** Entries whose first word may be the one in the buffer. */
    List<Entry> candidates(LetterBuffer buffer) {
        List<Entry> found = List.of();
        int size = buffer.size();
        if (size == 0 || !mayBegin(buffer)) {
            return found;
        }
        for (int length = 1; length <= size; length++) {
            int hash = buffer.hash(length);
            if (has(prefixFilter, hash)) {
                found = joined(found, prefixes.get(shelf(hash)));
            }
        }
        int hash = buffer.hash(size);
        if (has(wholeFilter, hash)) {
            found = joined(found, wholes.get(shelf(hash)));
        }
        return found;
    }

    /** Whether a word that begins with these letters may be any term. */
    boolean mayBegin(LetterBuffer buffer) {
        int size = buffer.size();
        return size == 1
                || shortPrefixes
                || has(beginnings, buffer.hash(2))
                || (size > 2 && has(beginnings, buffer.hash(BEGINNING)));
    }

    /** Single words beginning with this letter that may be looked for in disguise. */
    List<Entry> disguised(char first) {
        return disguisable.getOrDefault(first, List.of());
    }

    private void add(Entry entry) {
        empty = false;
        WordTerm term = entry.term();
        String letters = term.words().get(0).letters();
        boolean prefix = term.prefix() && term.words().size() == 1;
        LetterBuffer buffer = new LetterBuffer();
        buffer.append(letters);
        int hash = buffer.hash(buffer.size());
        mark(prefix ? prefixFilter : wholeFilter, hash);
        if (buffer.size() > 1) {
            mark(beginnings, buffer.hash(Math.min(BEGINNING, buffer.size())));
        }
        shortPrefixes |= prefix && buffer.size() == 1;
        plainBeginnings.add(buffer.letters(Math.min(BEGINNING, buffer.size())));
        List<List<Entry>> shelves = prefix ? prefixes : wholes;
        shelves.set(shelf(hash), joined(shelves.get(shelf(hash)), List.of(entry)));
        if (disguises && term.disguisable()) {
            disguisable
                    .computeIfAbsent(term.plain().charAt(0), key -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static List<Entry> joined(List<Entry> some, List<Entry> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        List<Entry> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static boolean has(long[] filter, int hash) {
        int bit = bit(hash);
        return (filter[bit >> 6] & (1L << bit)) != 0;
    }

    private static void mark(long[] filter, int hash) {
        int bit = bit(hash);
        filter[bit >> 6] |= 1L << bit;
    }

    /** Words of other hashes may lie there, too: whoever takes an entry compares its letters. */
    private static int shelf(int hash) {
        return bit(hash) & (SHELVES - 1);
    }

    private static int bit(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed >>> 16;
    }
}
