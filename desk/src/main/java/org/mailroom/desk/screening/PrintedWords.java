package org.mailroom.desk.screening;

import java.util.Arrays;

/**
 * The words of a text as hashes, with the place of each: runs of letters and digits, folded as {@link Letters} does; an
 * ideograph is a word of its own. Marks of quoting are no words, also not such as {@code AM>}.
 */
final class PrintedWords {
    /** So many words of a text are read. */
    static final int MOST = 200_000;

    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final int LONGEST_INITIALS = 4;

    private final String text;
    private final int most;
    private long[] hashes = new long[64];
    private int[] places = new int[64];
    private int count;

    private PrintedWords(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The first words of a text. */
    static PrintedWords of(String text, int most) {
        PrintedWords words = new PrintedWords(text, most);
        words.read();
        return words;
    }

    int count() {
        return count;
    }

    /** The hash of each word. */
    long[] hashes() {
        return Arrays.copyOf(hashes, count);
    }

    /** Where a word begins in the text. */
    int place(int word) {
        return places[word];
    }

    private void read() {
        long hash = OFFSET;
        int begin = -1;
        boolean lineStarts = true;
        for (int at = 0; at < text.length() && count < most; ) {
            if (lineStarts) {
                at = behindInitials(at);
                lineStarts = false;
                continue;
            }
            int character = text.codePointAt(at);
            String folded = Letters.fold(character);
            boolean part = Character.isLetterOrDigit(character);
            boolean ends = !part && !folded.isEmpty() || Character.isIdeographic(character);
            if (ends && begin >= 0) {
                add(hash, begin);
                begin = -1;
                hash = OFFSET;
            }
            if (part) {
                begin = begin < 0 ? at : begin;
                for (int i = 0; i < folded.length(); i++) {
                    hash = (hash ^ folded.charAt(i)) * PRIME;
                }
            }
            lineStarts = character == '\n';
            at += Character.charCount(character);
        }
        if (begin >= 0 && count < most) {
            add(hash, begin);
        }
    }

    private int behindInitials(int at) {
        int from = at;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        int end = from;
        while (end < text.length() && end - from <= LONGEST_INITIALS && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean initials =
                end > from && end - from <= LONGEST_INITIALS && end < text.length() && text.charAt(end) == '>';
        return initials ? end : at;
    }

    private void add(long hash, int place) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        hashes[count] = hash ^ (hash >>> 29);
        places[count] = place;
        count++;
    }
}
