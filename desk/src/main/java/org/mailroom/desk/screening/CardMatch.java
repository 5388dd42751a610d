package org.mailroom.desk.screening;

import java.util.List;

/**
 * A card number in a text.
 *
 * @param start where its first digit stands
 * @param end behind its last digit
 * @param brand whose number it is
 * @param digits the digits, all of them: never to be shown
 * @param sure false where the number may as well be of another kind (an order, a link, a table)
 */
record CardMatch(int start, int end, CardBrand brand, String digits, boolean sure) {
    private static final int SHOWN_AT_END = 4;
    private static final int SHOWN_OF_LONG = 6;
    private static final int SHOWN_OF_SHORT = 4;
    private static final int LONG = 15;

    /** The first six and last four digits (four and four of short numbers) as PCI DSS 3.4 allows them to be shown. */
    String masked() {
        int shown = digits.length() >= LONG ? SHOWN_OF_LONG : SHOWN_OF_SHORT;
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                masked.append(' ');
            }
            masked.append(i < shown || i >= digits.length() - SHOWN_AT_END ? digits.charAt(i) : '*');
        }
        return masked.toString();
    }

    /** The text with these matches masked. */
    static String maskAll(String text, List<CardMatch> matches) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (CardMatch match : matches) {
            masked.append(text, from, match.start()).append(match.masked());
            from = match.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    @Override
    public String toString() {
        return brand.label() + " " + masked();
    }
}
