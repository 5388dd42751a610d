package org.mailroom.desk.message;

/**
 * Cuts a header into spans of bytes: a field with its continuation lines, or a line that is no field. Lines end with
 * CRLF, LF, CR or CR CR LF (what javax.mail takes for line ends, so that nobody sees a field here that the server does
 * not see, or the other way round). The header ends before the first empty line, or at the end.
 */
final class HeaderLines {

    /** Receives each span in order: {@code [start, end)} and the length of the field's name, 0 for a stray line. */
    interface Visitor {
        void span(int start, int end, int nameLength);
    }

    private HeaderLines() {}

    /** Walks the header in {@code bytes[from, to)} and answers where it ends: at the empty line, or {@code to}. */
    static int walk(byte[] bytes, int from, int to, Visitor visitor) {
        int start = from;
        int end = from;
        while (end < to && !isBlank(bytes, end, to)) {
            int next = lineEnd(bytes, end, to);
            if (end > start && !isContinuation(bytes[end])) {
                visitor.span(start, end, nameLength(bytes, start, end));
                start = end;
            }
            end = next;
        }
        if (end > start) {
            visitor.span(start, end, nameLength(bytes, start, end));
        }
        return end;
    }

    /** Where the line that begins at {@code from} ends, its line end included. */
    static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return carriageReturnEnd(bytes, i, to);
            }
        }
        return to;
    }

    static boolean isContinuation(byte first) {
        return first == ' ' || first == '\t';
    }

    static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        return from < to && isLineEnd(bytes[from]);
    }

    private static int carriageReturnEnd(byte[] bytes, int at, int to) {
        if (at + 1 < to && bytes[at + 1] == '\n') {
            return at + 2;
        }
        boolean doubled = at + 2 < to && bytes[at + 1] == '\r' && bytes[at + 2] == '\n';
        return doubled ? at + 3 : at + 1;
    }

    private static int nameLength(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] > ' ' && bytes[i] < 0x7f && bytes[i] != ':') {
            i++;
        }
        int length = i - start;
        while (i < end && isContinuation(bytes[i])) {
            i++;
        }
        return i < end && bytes[i] == ':' ? length : 0;
    }
}
