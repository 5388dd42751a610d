package org.mailroom.desk.screening.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a number is written: {@code 9} is a digit, {@code A} a letter, {@code X} either; between the groups {@code -},
 * {@code .} and {@code /} stand for themselves, a blank for any one separator.
 *
 * @param pattern the groups and what is between them
 */
public record Shape(String pattern) {
    private static final String BETWEEN = " -./";

    /** The sizes of the groups. */
    public List<Integer> groups() {
        return Stream.of(pattern.split("[ \\-./]", -1)).map(String::length).toList();
    }

    /**
     * Whether a number is written so.
     *
     * @param number letters as capitals, digits as ASCII, without separators
     * @param separators what stood between the groups, one character each
     */
    public boolean fits(CharSequence number, CharSequence separators) {
        int taken = 0;
        int gaps = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char wanted = pattern.charAt(i);
            boolean fits = BETWEEN.indexOf(wanted) >= 0
                    ? between(wanted, separators.charAt(gaps++))
                    : inGroup(wanted, number.charAt(taken++));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(char wanted, char separator) {
        return wanted == ' ' || wanted == separator;
    }

    private static boolean inGroup(char wanted, char character) {
        boolean digit = character >= '0' && character <= '9';
        boolean letter = character >= 'A' && character <= 'Z';
        return switch (wanted) {
            case '9' -> digit;
            case 'A' -> letter;
            default -> digit || letter;
        };
    }
}
