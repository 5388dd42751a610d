package org.mailroom.desk.message;

import java.util.Arrays;
import java.util.Optional;

/** Where each byte of quoted-printable content (RFC 2045 section 6.7) stands in the message. */
final class QuotedPrintableMap {
    private static final int ESCAPE_LENGTH = 3;

    private final byte[] bytes;
    private final int to;
    private final byte[] content;
    private final int[] starts;
    private final int[] ends;
    private int size;

    /**
     * What was decoded.
     *
     * @param content the content
     * @param starts for each of its bytes, where what stands for it begins
     * @param ends for each of its bytes, where what stands for it ends
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Decoded(byte[] content, int[] starts, int[] ends) {
        int from(int index) {
            return starts[index];
        }

        int to(int index) {
            return ends[index];
        }
    }

    private QuotedPrintableMap(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        this.content = new byte[to - from];
        this.starts = new int[to - from];
        this.ends = new int[to - from];
    }

    /** The content between these places; empty where an escape is broken. */
    static Optional<Decoded> of(byte[] bytes, int from, int to) {
        QuotedPrintableMap map = new QuotedPrintableMap(bytes, from, to);
        int at = from;
        while (at >= 0 && at < to) {
            at = map.next(at);
        }
        return at < 0
                ? Optional.empty()
                : Optional.of(new Decoded(
                        Arrays.copyOf(map.content, map.size),
                        Arrays.copyOf(map.starts, map.size),
                        Arrays.copyOf(map.ends, map.size)));
    }

    /** Reads what stands here; answers where the next begins, or -1. */
    private int next(int at) {
        if (bytes[at] != '=') {
            return add(bytes[at], at, at + 1);
        }
        int lineEnd = softBreakEnd(at + 1);
        return lineEnd > at ? lineEnd : escape(at);
    }

    private int escape(int at) {
        int high = at + 1 < to ? Character.digit(bytes[at + 1], 16) : -1;
        int low = at + 2 < to ? Character.digit(bytes[at + 2], 16) : -1;
        return high < 0 || low < 0 ? -1 : add((byte) (high * 16 + low), at, at + ESCAPE_LENGTH);
    }

    private int softBreakEnd(int at) {
        int end = at;
        while (end < to && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        end = end < to && bytes[end] == '\r' ? end + 1 : end;
        return end < to && bytes[end] == '\n' ? end + 1 : -1;
    }

    private int add(byte value, int start, int end) {
        content[size] = value;
        starts[size] = start;
        ends[size] = end;
        size++;
        return end;
    }
}
