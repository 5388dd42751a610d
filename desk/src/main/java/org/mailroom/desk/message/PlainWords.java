package org.mailroom.desk.message;

import java.util.Locale;

/** Foreign text made ready for looking for phrases in it: lower case, one blank between words, plain quotes, bounded. */
public final class PlainWords {
    /** Characters of a text that are looked at. */
    public static final int MAX_TEXT = 16 * 1024;

    private static final int ASCII = 0x80;

    private PlainWords() {}

    /** The first {@value #MAX_TEXT} characters, in lower case, blanks and quotes made plain. */
    public static String of(String text) {
        int length = Math.min(text.length(), MAX_TEXT);
        char[] plain = new char[length];
        int size = 0;
        boolean gap = false;
        boolean foreign = false;
        for (int i = 0; i < length; i++) {
            char c = quote(text.charAt(i));
            if (isBlank(c)) {
                gap = size > 0;
            } else {
                if (gap) {
                    plain[size++] = ' ';
                    gap = false;
                }
                foreign |= c >= ASCII;
                plain[size++] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            }
        }
        String words = new String(plain, 0, size);
        return foreign ? words.toLowerCase(Locale.ROOT) : words;
    }

    private static boolean isBlank(char c) {
        return c < ASCII
                ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f)
                : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char quote(char c) {
        if (c < ASCII) {
            return c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2013' -> '-';
            case '\uff1a' -> ':';
            default -> c;
        };
    }
}
