package org.mailroom.desk.screening;

import java.util.Arrays;

/**
 * Digits that follow each other with nothing but separators between them, in groups. Holds the last {@value #CAPACITY}
 * at most; of a longer chain the earlier ones are forgotten, the count is kept.
 */
final class DigitChain {
    static final int CAPACITY = 512;

    private static final int KEPT = 2 * CardBrand.LONGEST;
    private static final int WIDEST_GAP = 4;

    final byte[] digits = new byte[CAPACITY];
    private final int[] starts = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private final Gap[] gaps = new Gap[CAPACITY];
    private int size;
    private long total;
    private boolean plus;
    private Gap gap = Gap.NONE;

    /**
     * What stands before a digit.
     *
     * @param width visible separators
     * @param breaks line breaks among them
     * @param hard the one hard separator among them, or 0
     */
    record Gap(int width, int breaks, int hard) {
        static final Gap NONE = new Gap(0, 0, 0);
        static final Gap START = new Gap(WIDEST_GAP + 1, 0, 0);

        Gap with(int separator) {
            if (separator == '\r') {
                return this;
            }
            boolean isHard = Digits.hardSeparator(separator);
            int nowHard = isHard ? separator : hard;
            int added = isHard && hard != 0 ? WIDEST_GAP : 1;
            return new Gap(width + added, breaks + (separator == '\n' ? 1 : 0), nowHard);
        }
    }

    int size() {
        return size;
    }

    /** All digits since the chain began. */
    long total() {
        return total;
    }

    /** Whether it begins with a plus, as telephone numbers do (ITU-T E.123), and is no longer than those (E.164). */
    boolean telephone() {
        return plus && total <= 15;
    }

    boolean full() {
        return size == CAPACITY;
    }

    /** Adds a digit; {@code afterPlus} matters for the first one only. */
    void digit(int value, int start, int end, boolean afterPlus) {
        if (total == 0) {
            gap = Gap.START;
            plus = afterPlus;
        }
        digits[size] = (byte) value;
        starts[size] = start;
        ends[size] = end;
        gaps[size] = gap;
        gap = Gap.NONE;
        size++;
        total++;
    }

    /** Adds a separator; answers whether the chain still holds together. */
    boolean separator(int character) {
        gap = gap.with(character);
        return gap.width() <= WIDEST_GAP;
    }

    /** Forgets everything. */
    void clear() {
        size = 0;
        total = 0;
        gap = Gap.NONE;
    }

    /** Forgets all but the last digits, enough for a number that has begun. */
    void shorten() {
        int from = size - KEPT;
        System.arraycopy(digits, from, digits, 0, KEPT);
        System.arraycopy(starts, from, starts, 0, KEPT);
        System.arraycopy(ends, from, ends, 0, KEPT);
        System.arraycopy(gaps, from, gaps, 0, KEPT);
        size = KEPT;
    }

    /** Whether a group begins here. */
    boolean groupAt(int index) {
        return index == size || gaps[index].width() > 0;
    }

    int textStart(int index) {
        return starts[index];
    }

    int textEnd(int index) {
        return ends[index];
    }

    /** What separates this digit from the one before. */
    Gap gapBefore(int index) {
        return gaps[index];
    }

    /** Sizes of the groups between two group beginnings. */
    int[] groups(int from, int to) {
        int[] sizes = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (i == from || gaps[i].width() > 0) {
                count++;
            }
            sizes[count - 1]++;
        }
        return Arrays.copyOf(sizes, count);
    }
}
