package org.mailroom.desk.screening;

import java.util.HashSet;
import java.util.Set;

/** Finds e-mail addresses and telephone numbers in a text, as different ones as are asked for and no more. */
final class ContactFinder {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NUMBER = 32;
    private static final String SEPARATORS = " -./()\u00a0";

    private final String text;
    private final int enough;

    /** @param enough how many different ones are needed */
    ContactFinder(String text, int enough) {
        this.text = text;
        this.enough = enough;
    }

    Set<String> addresses() {
        Set<String> found = new HashSet<>();
        int at = text.indexOf('@');
        while (at >= 0 && found.size() < enough) {
            int start = at;
            while (start > 0 && at - start < LONGEST_LOCAL_PART && inAddress(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_DOMAIN && inAddress(text.charAt(end))) {
                end++;
            }
            int dot = text.lastIndexOf('.', end - 2);
            if (start < at && dot > at + 1) {
                found.add(text.substring(start, end));
            }
            at = text.indexOf('@', end);
        }
        return found;
    }

    /** Numbers that begin with a plus or a zero (ITU-T E.123), of 8 to 15 digits; their digits. */
    Set<String> telephones() {
        Set<String> found = new HashSet<>();
        int at = Digits.next(text, 0);
        while (at < text.length() && found.size() < enough) {
            StringBuilder digits = new StringBuilder();
            int end = number(at, digits);
            boolean begins = text.charAt(at) == '0' || (at > 0 && text.charAt(at - 1) == '+');
            if (begins && digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS && apart(at, end)) {
                found.add(digits.toString());
            }
            at = Digits.next(text, end);
        }
        return found;
    }

    private int number(int from, StringBuilder digits) {
        int end = from;
        int at = from;
        while (at < text.length() && at - end <= 2) {
            int value = Digits.value(text.charAt(at));
            if (value != Digits.NONE) {
                if (at - from < LONGEST_NUMBER) {
                    digits.append(value);
                }
                end = at + 1;
            } else if (SEPARATORS.indexOf(text.charAt(at)) < 0) {
                return end;
            }
            at++;
        }
        return end;
    }

    private boolean apart(int start, int end) {
        boolean before = start > 0 && Character.isLetter(text.charAt(start - 1));
        return !before && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private static boolean inAddress(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "._%+-".indexOf(character) >= 0;
    }
}
