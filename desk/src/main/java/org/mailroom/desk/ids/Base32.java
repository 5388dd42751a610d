package org.mailroom.desk.ids;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Crockford's base 32 in lower case: no i, l, o or u, so that a person can read it out and an address may carry it in
 * any case. Reading takes o for 0 and i or l for 1.
 */
public final class Base32 {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int[] VALUES = values();

    private Base32() {}

    /** The bytes in base 32, most significant bit first, the last digit padded with zero bits. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt(buffer >>> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }

    /** The bytes that {@link #encode} wrote, or empty when the text holds anything but digits of base 32. */
    public static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int filled = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) < 128 ? VALUES[text.charAt(i)] : -1;
            if (value < 0) {
                return Optional.empty();
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (buffer >>> bits);
            }
        }
        return Optional.of(bytes);
    }

    /** One digit for a value from 0 to 31. */
    static char digit(int value) {
        return DIGITS.charAt(value);
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        String upper = DIGITS.toUpperCase(Locale.ROOT);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = i;
            values[upper.charAt(i)] = i;
        }
        values['o'] = values['O'] = 0;
        values['i'] = values['I'] = values['l'] = values['L'] = 1;
        return values;
    }
}
