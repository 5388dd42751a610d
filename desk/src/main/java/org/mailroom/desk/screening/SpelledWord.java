package org.mailroom.desk.screening;

import java.util.Arrays;

/** Single letters with the same gap between them, as in {@code w o r d} and {@code w.o.r.d}. */
final class SpelledWord {
    private static final int WIDEST_GAP = 3;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private final char[] letters = new char[4 * LONGEST];
    private final int[] starts = new int[4 * LONGEST];
    private final int[] ends = new int[4 * LONGEST];
    private int size;
    private String gap = "";

    /** What to do with a word that might be meant. */
    interface Attempt {
        void look(int start, int end);
    }

    /** Whether a letter that stands here goes on from those before; always for the first. */
    boolean continues(String text, int start) {
        if (size == 0) {
            return true;
        }
        int length = start - ends[size - 1];
        boolean sameGap = length == gap.length() && text.startsWith(gap, ends[size - 1]);
        return length <= WIDEST_GAP && (size == 1 || sameGap);
    }

    void add(char letter, String text, int start, int end) {
        if (size == 1) {
            gap = text.substring(ends[0], start);
        }
        letters[size] = letter;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean full() {
        return size == letters.length;
    }

    /** Puts every run of letters of a word's length into the buffer, one after another, and then forgets all but the last. */
    void tryAll(LetterBuffer buffer, Attempt attempt) {
        for (int from = 0; from + SHORTEST <= size; from++) {
            buffer.clear();
            for (int to = from; to < Math.min(size, from + LONGEST); to++) {
                buffer.append(letters[to]);
                if (to - from + 1 >= SHORTEST) {
                    attempt.look(starts[from], ends[to]);
                }
            }
        }
        int kept = full() ? LONGEST : 0;
        if (kept > 0) {
            keepLast(kept);
        }
        size = kept;
    }

    private void keepLast(int kept) {
        int from = size - kept;
        System.arraycopy(Arrays.copyOfRange(letters, from, size), 0, letters, 0, kept);
        System.arraycopy(Arrays.copyOfRange(starts, from, size), 0, starts, 0, kept);
        System.arraycopy(Arrays.copyOfRange(ends, from, size), 0, ends, 0, kept);
    }
}
