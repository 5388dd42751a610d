package org.mailroom.desk.configuration;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Letters on which RE2/J 1.7 never ends when it reads an expression that ignores case: their capital letter has another
 * small letter, and its walk from letter to letter of the same kind does not come back to them.
 */
final class EndlessFolding {
    private static final int MICRO_SIGN = 0xb5;
    private static final int FIRST_CYRILLIC = 0x1c80;
    private static final int LAST_CYRILLIC = 0x1c88;
    private static final int HEXADECIMAL = 16;

    private final String expression;

    private EndlessFolding(String expression) {
        this.expression = expression;
    }

    /** What of an expression would never end, or empty when it is safe to be compiled. */
    static Optional<String> in(String expression) {
        EndlessFolding look = new EndlessFolding(expression);
        boolean ignoresCase = expression.contains("(?") && expression.indexOf('i') >= 0;
        return ignoresCase ? look.trap() : Optional.empty();
    }

    private Optional<String> trap() {
        for (int at = 0; at < expression.length(); at++) {
            OptionalInt first = letter(at);
            int end = at + length(at);
            boolean range = end < expression.length() - 1 && expression.charAt(end) == '-';
            OptionalInt last = range ? letter(end + 1) : first;
            if (first.isPresent() && last.isPresent() && between(first.getAsInt(), last.getAsInt())) {
                return Optional.of(expression.substring(at, range ? end + 1 + length(end + 1) : end));
            }
        }
        return Optional.empty();
    }

    private static boolean between(int first, int last) {
        return IntStream.of(MICRO_SIGN, FIRST_CYRILLIC, LAST_CYRILLIC).anyMatch(trap -> first <= trap && trap <= last)
                || (first > FIRST_CYRILLIC && first < LAST_CYRILLIC);
    }

    /** The letter that is written here, by itself, as {@code \xb5} or as {@code \x{b5}}. */
    private OptionalInt letter(int at) {
        if (!expression.startsWith("\\x", at)) {
            return OptionalInt.of(expression.codePointAt(at));
        }
        String digits =
                expression.substring(at + 2, at + length(at)).replace("{", "").replace("}", "");
        try {
            return OptionalInt.of(Integer.parseInt(digits, HEXADECIMAL));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private int length(int at) {
        if (!expression.startsWith("\\x", at)) {
            return Character.charCount(expression.codePointAt(at));
        }
        int closing = expression.startsWith("{", at + 2) ? expression.indexOf('}', at) + 1 : at + 4;
        return Math.min(closing <= at ? expression.length() : closing, expression.length()) - at;
    }
}
