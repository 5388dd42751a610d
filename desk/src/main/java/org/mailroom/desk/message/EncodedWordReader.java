package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads encoded words (RFC 2047) in one pass and leniently: blanks inside, unknown charsets, and characters cut between
 * two words are put right.
 */
final class EncodedWordReader {
    private static final int LONGEST_CHARSET = 60;

    private final String text;
    private final int lastClose;
    private final StringBuilder out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    EncodedWordReader(String text) {
        this.text = text;
        this.lastClose = text.lastIndexOf("?=");
        this.out = new StringBuilder(text.length());
    }

    String decode() {
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("=?", at);
            Optional<Word> word = start < 0 ? Optional.empty() : wordAt(start);
            int plainEnd = start < 0 ? text.length() : word.isPresent() ? start : start + 2;
            plain(at, plainEnd, word.isPresent());
            word.ifPresent(this::append);
            at = word.isPresent() ? word.get().end : plainEnd;
        }
        flush();
        return out.toString();
    }

    /** Copies what stands between two words; blanks between two encoded words are none (RFC 2047 section 6.2). */
    private void plain(int from, int to, boolean wordFollows) {
        if (from == to || (wordFollows && pending.size() > 0 && isBlank(from, to))) {
            return;
        }
        flush();
        out.append(text, from, to);
    }

    private void append(Word word) {
        if (!word.charset.equalsIgnoreCase(pendingCharset)) {
            flush();
            pendingCharset = word.charset;
        }
        byte[] bytes = word.base64 ? base64(word.encoded) : quoted(word.encoded);
        pending.write(bytes, 0, bytes.length);
    }

    private void flush() {
        if (pending.size() > 0) {
            out.append(TextCharsets.decode(pending.toByteArray(), pending.size(), Optional.of(pendingCharset)));
            pending.reset();
        }
    }

    private Optional<Word> wordAt(int start) {
        int charsetEnd = text.indexOf('?', start + 2);
        if (charsetEnd < 0 || charsetEnd - start > LONGEST_CHARSET || charsetEnd + 2 >= text.length()) {
            return Optional.empty();
        }
        char encoding = Character.toLowerCase(text.charAt(charsetEnd + 1));
        int end = charsetEnd + 3 > lastClose ? -1 : text.indexOf("?=", charsetEnd + 3);
        if (end < 0 || text.charAt(charsetEnd + 2) != '?' || (encoding != 'b' && encoding != 'q')) {
            return Optional.empty();
        }
        String charset = text.substring(start + 2, charsetEnd);
        int language = charset.indexOf('*');
        return Optional.of(new Word(
                language < 0 ? charset : charset.substring(0, language),
                encoding == 'b',
                text.substring(charsetEnd + 3, end),
                end + 2));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] base64(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int bits = 0;
        int held = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int value = sextet(encoded.charAt(i));
            if (value >= 0) {
                held = (held << 6) | value;
                bits += 6;
            }
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    private static byte[] quoted(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int code = c == '=' && i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                byte[] plain = String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8);
                bytes.write(plain, 0, plain.length);
            }
        }
        return bytes.toByteArray();
    }

    static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private record Word(String charset, boolean base64, String encoded, int end) {}
}
