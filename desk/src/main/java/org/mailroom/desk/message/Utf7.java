package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;

/** Reads UTF-7 (RFC 2152), which old Exchange and Outlook Express send and Java does not know. Bad input is left out. */
final class Utf7 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS_OF_A_DIGIT = 6;

    private Utf7() {}

    static String decode(byte[] bytes, int length) {
        String in = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(length);
        int at = 0;
        while (at < in.length()) {
            if (in.charAt(at) == '+') {
                at = shifted(in, at + 1, out);
            } else {
                out.append(in.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Reads the base64 run that begins there; answers where it ends. */
    private static int shifted(String in, int from, StringBuilder out) {
        int bits = 0;
        int buffer = 0;
        int at = from;
        while (at < in.length() && DIGITS.indexOf(in.charAt(at)) >= 0) {
            buffer = (buffer << BITS_OF_A_DIGIT) | DIGITS.indexOf(in.charAt(at++));
            bits += BITS_OF_A_DIGIT;
            if (bits >= Character.SIZE) {
                bits -= Character.SIZE;
                out.append((char) (buffer >> bits));
            }
        }
        boolean hyphen = at < in.length() && in.charAt(at) == '-';
        out.append(hyphen && at == from ? "+" : "");
        return hyphen ? at + 1 : at;
    }
}
