package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes one field so that it stays one field: controls become blanks, text beyond ASCII becomes encoded words (RFC
 * 2047), lines are folded at blanks to {@value #LINE} characters where they can be and never reach 998.
 */
final class HeaderEncoder {
    private static final int LINE = 78;
    private static final int LONGEST_WORD = 900;
    private static final int MAX_NAME = 100;

    private HeaderEncoder() {}

    /**
     * The field with its line end.
     *
     * @throws IllegalArgumentException if the name is no field name
     */
    static String encode(HeaderField field, String lineEnd) {
        requireName(field.name());
        StringBuilder out = new StringBuilder(field.name()).append(':');
        int column = out.length();
        for (String word : words(field.value())) {
            if (column + 1 + word.length() > LINE && column > field.name().length() + 1) {
                out.append(lineEnd);
                column = 0;
            }
            out.append(' ').append(word);
            column += word.length() + 1;
        }
        return out.append(lineEnd).toString();
    }

    private static void requireName(String name) {
        boolean good = !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':');
        if (!good) {
            throw new IllegalArgumentException("not a header field name: " + printable(name));
        }
    }

    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (String word : split(clean(value))) {
            if (mustEncode(word)) {
                foreign.add(word);
            } else {
                flush(foreign, words);
                words.add(word);
            }
        }
        flush(foreign, words);
        return words;
    }

    private static void flush(List<String> foreign, List<String> words) {
        if (!foreign.isEmpty()) {
            words.addAll(EncodedWords.encode(String.join(" ", foreign)));
            foreign.clear();
        }
    }

    private static boolean mustEncode(String word) {
        return word.length() > LONGEST_WORD || word.chars().anyMatch(c -> c >= 0x7f);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                words.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            clean.append(c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return clean.toString();
    }

    private static String printable(String name) {
        String clean = clean(name);
        return '"' + clean.substring(0, Math.min(clean.length(), MAX_NAME)) + '"';
    }
}
