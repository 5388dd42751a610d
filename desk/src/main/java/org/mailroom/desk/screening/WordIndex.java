package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of several lists, found by the hash of a word's letters, so that one pass looks for all of them. */
final class WordIndex {
    private static final int FILTER_BITS = 1 << 16;

    private final Map<String, List<Entry>> wholes = new HashMap<>();
    private final Map<String, List<Entry>> prefixes = new HashMap<>();
    private final Map<Character, List<Entry>> disguisable = new HashMap<>();
    private final BitSet wholeFilter = new BitSet(FILTER_BITS);
    private final BitSet prefixFilter = new BitSet(FILTER_BITS);
    private final int lists;

    /**
     * A term of a list.
     *
     * @param list the list's number
     * @param term the term
     */
    record Entry(int list, WordTerm term) {}

    WordIndex(List<WordList> lists) {
        this.lists = lists.size();
        for (int list = 0; list < lists.size(); list++) {
            for (WordTerm term : lists.get(list).terms()) {
                add(new Entry(list, term));
            }
        }
    }

    /** How many lists. */
    int lists() {
        return lists;
    }

    /** Entries whose first word may be the one in the buffer. */
    List<Entry> candidates(LetterBuffer buffer) {
        List<Entry> found = List.of();
        int size = buffer.size();
        for (int length = 1; length <= size; length++) {
            int bit = bit(buffer.hash(length));
            if (prefixFilter.get(bit)) {
                found = joined(found, prefixes.getOrDefault(buffer.letters(length), List.of()));
            }
            if (length == size && wholeFilter.get(bit)) {
                found = joined(found, wholes.getOrDefault(buffer.letters(length), List.of()));
            }
        }
        return found;
    }

    /** Single words beginning with this letter that may be looked for in disguise. */
    List<Entry> disguised(char first) {
        return disguisable.getOrDefault(first, List.of());
    }

    private void add(Entry entry) {
        WordTerm term = entry.term();
        String letters = term.words().get(0).letters();
        boolean prefix = term.prefix() && term.words().size() == 1;
        LetterBuffer buffer = new LetterBuffer();
        buffer.append(letters);
        (prefix ? prefixFilter : wholeFilter).set(bit(buffer.hash(buffer.size())));
        (prefix ? prefixes : wholes)
                .computeIfAbsent(letters, key -> new ArrayList<>())
                .add(entry);
        if (term.disguisable()) {
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

    private static int bit(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed >>> 16;
    }
}
