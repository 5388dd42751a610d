package org.mailroom.desk.screening;

/** Text from a mail made fit to be shown: one line, no control or invisible characters, bounded, card numbers masked. */
final class Excerpt {
    private Excerpt() {}

    /** The cleaned text, at most {@code longest} characters, with an ellipsis where it was cut. */
    static String of(String text, int longest) {
        String clean = clean(text, 2 * longest);
        String masked = CardMatch.maskAll(clean, CardFinder.find(clean));
        return masked.length() <= longest ? masked : masked.substring(0, wholeCharacters(masked, longest - 1)) + "…";
    }

    private static String clean(String text, int enough) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), enough));
        for (int i = 0; i < text.length() && clean.length() < enough; ) {
            int character = text.codePointAt(i);
            append(clean, character);
            i += Character.charCount(character);
        }
        return clean.toString().strip();
    }

    private static void append(StringBuilder clean, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (!Digits.ignorable(character) && Character.getType(character) != Character.SURROGATE) {
            clean.appendCodePoint(character);
        }
    }

    private static int wholeCharacters(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }
}
