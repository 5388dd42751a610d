package org.mailroom.desk.message;

/** Makes foreign text harmless to print: no controls, no text direction overrides, no lone surrogates. */
public final class PlainText {
    private PlainText() {}

    /** One line of at most {@code max} characters, runs of blanks and controls made one blank. */
    public static String line(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max));
        boolean gap = false;
        for (int i = 0; i < text.length() && line.length() < max; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                gap = line.length() > 0;
            } else if (isShown(c)) {
                line.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return line.length() > max ? line.substring(0, cut(line, max)) : line.toString();
    }

    /** Lines ended by LF, other controls save tabs gone. */
    static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !crlf) {
                lines.append('\n');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                lines.append(c);
            }
        }
        return lines.toString();
    }

    private static boolean isBlank(int c) {
        return c <= ' '
                || c == 0x7f
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static boolean isShown(int c) {
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
        return !direction && c != 0xfeff && Character.getType(c) != Character.SURROGATE;
    }

    private static int cut(StringBuilder text, int max) {
        return Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    }
}
