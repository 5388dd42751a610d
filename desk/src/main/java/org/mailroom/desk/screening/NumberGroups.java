package org.mailroom.desk.screening;

import org.mailroom.desk.screening.identity.NumberKinds;

/**
 * Groups of digits and capitals that stand beside each other with one separator between them, as numbers are written:
 * {@code 85.07.30-033.28}, {@code RSS MRA 85T10 A562S}. Holds {@value #CAPACITY} at most.
 */
final class NumberGroups {
    static final int CAPACITY = 48;

    private static final int LONGEST_LETTERS = 3;
    private static final int KEPT = NumberKinds.LONGEST + 1;

    final int[] starts = new int[CAPACITY];
    final int[] ends = new int[CAPACITY];
    private final int[] sizes = new int[CAPACITY];
    private final boolean[] numbers = new boolean[CAPACITY];
    private final char[] separators = new char[CAPACITY];
    private final char[][] characters = new char[CAPACITY][KEPT];
    private int size;

    int size() {
        return size;
    }

    /** How many letters and digits the group has, one more than numbers have where it is longer. */
    int sizeOf(int group) {
        return sizes[group];
    }

    boolean hasDigit(int group) {
        return numbers[group];
    }

    /** What stands behind the group, before the next. */
    char separatorBehind(int group) {
        return separators[group];
    }

    void append(int group, StringBuilder number) {
        number.append(characters[group], 0, Math.min(sizes[group], KEPT));
    }

    /** Reads the groups from here on; answers behind the last one that was taken. */
    int read(String text, int from) {
        size = 0;
        int at = from;
        int end = from;
        while (size < CAPACITY) {
            int behind = group(text, at);
            if (behind == at || !belongs()) {
                break;
            }
            ends[size] = behind;
            end = behind;
            size++;
            char separator = behind < text.length() ? separator(text.charAt(behind)) : 0;
            if (separator == 0) {
                break;
            }
            separators[size - 1] = separator;
            at = behind + 1;
        }
        return end;
    }

    /** Letters alone belong to a number where they are few and capitals; the last group read is not counted yet. */
    private boolean belongs() {
        return numbers[size] || sizes[size] <= LONGEST_LETTERS;
    }

    private int group(String text, int from) {
        starts[size] = from;
        sizes[size] = 0;
        numbers[size] = false;
        int at = from;
        boolean small = false;
        while (at < text.length()) {
            char character = text.charAt(at);
            char plain = plain(character);
            if (plain == 0 && !(character >= 0x80 && at > from && Digits.ignorable(character))) {
                break;
            }
            take(plain);
            small |= character >= 'a' && character <= 'z';
            at++;
        }
        sizes[size] = small && !numbers[size] ? KEPT : sizes[size];
        return at;
    }

    private void take(char plain) {
        if (plain != 0) {
            int index = sizes[size];
            if (index < KEPT) {
                characters[size][index] = plain;
                sizes[size]++;
            }
            numbers[size] |= plain <= '9';
        }
    }

    /** The digit or capital that the character is, {@code ~} for other letters, 0 for what is neither. */
    static char plain(char character) {
        if (character < 0x80) {
            boolean digit = character >= '0' && character <= '9';
            boolean capital = character >= 'A' && character <= 'Z';
            boolean small = character >= 'a' && character <= 'z';
            return digit || capital ? character : small ? (char) (character - 0x20) : 0;
        }
        int value = Digits.value(character);
        if (value != Digits.NONE) {
            return (char) ('0' + value);
        }
        return Character.isLetterOrDigit(character) ? '~' : 0;
    }

    /** The separator as shapes write it, 0 for what separates otherwise. */
    private static char separator(char character) {
        return switch (character) {
            case ' ', '\u00a0', '\u2009', '\u202f', '\t' -> ' ';
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '+' -> '-';
            case '.', '\u00b7' -> '.';
            case '/' -> '/';
            default -> 0;
        };
    }
}
