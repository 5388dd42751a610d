package org.mailroom.desk.intake;

import java.util.OptionalDouble;

/**
 * The score in a filter's header field, as SpamAssassin and rspamd write it: {@code Yes, score=7.3 required=5.0}, {@code
 * default: False [7.20 / 15.00]}, {@code 7.3}, {@code 7.3 (+++++++)}, or a star for each whole point. Linear.
 */
final class JunkScore {
    private static final String SCORE = "score=";

    private JunkScore() {}

    static OptionalDouble in(String value) {
        String text = value.strip();
        int named = text.indexOf(SCORE);
        int bracket = text.indexOf('[');
        int from =
                named >= 0 ? named + SCORE.length() : bracket >= 0 && text.indexOf('/', bracket) > 0 ? bracket + 1 : 0;
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*' || c == '+')
                ? OptionalDouble.of(text.length())
                : number(text, from);
    }

    private static OptionalDouble number(String text, int from) {
        int to = from;
        while (to < text.length() && (Character.isDigit(text.charAt(to)) || "+-.".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.substring(from, to)));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
