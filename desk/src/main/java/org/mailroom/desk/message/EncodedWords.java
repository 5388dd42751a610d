package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Encoded words (RFC 2047). Written as UTF-8 in words of at most 75 characters that never cut a character. */
final class EncodedWords {
    private static final int BYTES_PER_WORD = 42;

    private EncodedWords() {}

    /** The text with all encoded words decoded, whatever is wrong with them. */
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWordReader(text).decode() : text;
    }

    /** Words that stand for this text, to be joined by a blank. */
    static List<String> encode(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int size = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            int width = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (size + width > BYTES_PER_WORD) {
                words.add(word(part));
                part.setLength(0);
                size = 0;
            }
            part.appendCodePoint(codePoint);
            size += width;
        }
        if (size > 0) {
            words.add(word(part));
        }
        return words;
    }

    private static String word(StringBuilder part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
