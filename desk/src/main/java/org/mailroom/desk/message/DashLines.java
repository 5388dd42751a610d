package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a mail that begin with two dashes, found in one pass: the only ones that can be boundaries. */
final class DashLines {
    static final int MAX_LINES = 100_000;

    private final byte[] bytes;
    private final int[] starts;
    private final boolean cut;

    private DashLines(byte[] bytes, int[] starts, boolean cut) {
        this.bytes = bytes;
        this.starts = starts;
        this.cut = cut;
    }

    /** Content of one part, behind its boundary line and before the line end that belongs to the next one. */
    record Range(int from, int to) {}

    static DashLines in(byte[] bytes, int from) {
        int[] starts = new int[64];
        int count = 0;
        boolean lineStart = true;
        for (int i = from; i < bytes.length; i++) {
            if (lineStart && bytes[i] == '-' && i + 1 < bytes.length && bytes[i + 1] == '-') {
                if (count == MAX_LINES) {
                    return new DashLines(bytes, starts, true);
                }
                starts = count == starts.length ? Arrays.copyOf(starts, Math.min(count * 2, MAX_LINES)) : starts;
                starts[count++] = i;
            }
            lineStart = bytes[i] == '\n' || bytes[i] == '\r';
        }
        return new DashLines(bytes, Arrays.copyOf(starts, count), false);
    }

    boolean cut() {
        return cut;
    }

    /**
     * The parts that this boundary cuts out of {@code [from, to)}; a missing last boundary ends with the range. Lines
     * that are the boundary and nothing else count; only where there is none do lines that begin with it (RFC 2046
     * section 5.1.1), so that a boundary may be the beginning of another.
     */
    List<Range> parts(String boundary, int from, int to) {
        byte[] wanted = boundary.getBytes(StandardCharsets.ISO_8859_1);
        List<Range> exact = parts(wanted, from, to, true);
        return exact.isEmpty() ? parts(wanted, from, to, false) : exact;
    }

    private List<Range> parts(byte[] wanted, int from, int to, boolean exact) {
        List<Range> parts = new ArrayList<>();
        int open = -1;
        for (int i = firstAt(from); i < starts.length && starts[i] < to && parts.size() <= MailMessage.MAX_PARTS; i++) {
            int start = starts[i];
            int end = HeaderLines.lineEnd(bytes, start, to);
            Kind kind = kind(wanted, start, end, exact);
            if (kind != Kind.OTHER) {
                if (open >= 0) {
                    parts.add(new Range(open, Math.max(open, contentEnd(open, start))));
                }
                open = kind == Kind.CLOSE ? -1 : end;
            }
            if (kind == Kind.CLOSE) {
                break;
            }
        }
        if (open >= 0) {
            parts.add(new Range(open, to));
        }
        return parts;
    }

    private enum Kind {
        OPEN,
        CLOSE,
        OTHER
    }

    private Kind kind(byte[] wanted, int start, int end, boolean exact) {
        int at = start + 2;
        if (end - at < wanted.length || !Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            return Kind.OTHER;
        }
        at += wanted.length;
        boolean dashes = end - at >= 2 && bytes[at] == '-' && bytes[at + 1] == '-';
        for (int i = dashes ? at + 2 : at; exact && i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return Kind.OTHER;
            }
        }
        return dashes ? Kind.CLOSE : Kind.OPEN;
    }

    private int contentEnd(int open, int boundaryStart) {
        int end = boundaryStart;
        if (end > open && bytes[end - 1] == '\n') {
            end--;
        }
        return end > open && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private int firstAt(int from) {
        int index = Arrays.binarySearch(starts, from);
        return index < 0 ? -index - 1 : index;
    }
}
