package org.mailroom.desk.message;

import java.util.Optional;

/** One label of a domain as ASCII and back (RFC 3492), without the prefix {@code xn--}. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    /** Longest label taken, in characters; a label of the DNS has 63 at most. */
    private static final int LONGEST = 256;

    private Punycode() {}

    /** The label in ASCII (section 6.3); empty where it is too long. */
    static Optional<String> encode(String label) {
        int[] input = label.codePoints().toArray();
        if (input.length > LONGEST) {
            return Optional.empty();
        }
        StringBuilder output = new StringBuilder();
        label.codePoints().filter(c -> c < INITIAL_N).forEach(output::appendCodePoint);
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        for (int handled = basic; handled < input.length; ) {
            int next = smallestFrom(input, n);
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                delta += c < n ? 1 : 0;
                if (c == n) {
                    number(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return Optional.of(output.toString());
    }

    /** The label that {@link #encode} wrote (section 6.2); empty where the text is none. */
    static Optional<String> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int dash = text.lastIndexOf('-');
        StringBuilder output = new StringBuilder(dash > 0 ? text.substring(0, dash) : "");
        int[] at = {dash > 0 ? dash + 1 : 0};
        long n = INITIAL_N;
        long i = 0;
        int bias = INITIAL_BIAS;
        int count = output.length();
        while (at[0] < text.length()) {
            long before = i;
            i += number(text, at, bias);
            count++;
            n += i / count;
            if (at[0] < 0 || n > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            bias = adapt((int) (i - before), count, before == 0);
            i %= count;
            output.insert(output.offsetByCodePoints(0, (int) i), Character.toChars((int) n));
            i++;
        }
        return Optional.of(output.toString());
    }

    private static int smallestFrom(int[] input, int n) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            smallest = c >= n ? Math.min(smallest, c) : smallest;
        }
        return smallest;
    }

    private static void number(StringBuilder output, int delta, int bias) {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int t = threshold(k, bias);
            if (q < t) {
                output.append(digit(q));
                return;
            }
            output.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    /** The number that begins there, the place moved behind it, or to -1 where there is none. */
    private static long number(String text, int[] at, int bias) {
        long number = 0;
        long weight = 1;
        for (int k = BASE; at[0] >= 0; k += BASE) {
            int digit = at[0] < text.length() ? value(text.charAt(at[0]++)) : -1;
            number += Math.max(digit, 0) * weight;
            if (digit < 0 || number > Integer.MAX_VALUE) {
                at[0] = -1;
                return 0;
            }
            int t = threshold(k, bias);
            if (digit < t) {
                return number;
            }
            weight *= BASE - t;
            if (weight > Integer.MAX_VALUE) {
                at[0] = -1;
            }
        }
        return 0;
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static int adapt(int change, int points, boolean first) {
        int delta = first ? change / DAMP : change / 2;
        delta += delta / points;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < T_MAX ? 'a' + value : '0' + value - T_MAX);
    }

    private static int value(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= '0' && c <= '9' ? c - '0' + T_MAX : -1;
    }
}
