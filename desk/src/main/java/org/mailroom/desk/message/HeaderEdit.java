package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a changed header and, behind it, the untouched rest of the message. */
final class HeaderEdit {
    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private final String lineEnd;
    private int last = '\n';
    private int copiedTo = -1;

    HeaderEdit(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length + 512);
        this.lineEnd = usesBareLineFeed(bytes) ? "\n" : "\r\n";
    }

    /** Copies these bytes. A bare CR in front of them that would melt with their line end becomes CRLF first. */
    void keep(int start, int end) {
        if (start == end) {
            return;
        }
        if (last == '\r' && HeaderLines.isLineEnd(bytes[start]) && copiedTo != start) {
            out.write('\n');
        }
        out.write(bytes, start, end - start);
        last = bytes[end - 1];
        copiedTo = end;
    }

    void add(HeaderField field) {
        if (last != '\n' && last != '\r') {
            write(lineEnd);
        }
        write(HeaderEncoder.encode(field, lineEnd));
        last = '\n';
    }

    /** The message: what was written so far, then everything from {@code headerEnd} on. */
    RawMessage finish(int headerEnd) {
        keep(headerEnd, bytes.length);
        return RawMessage.owning(out.toByteArray());
    }

    private void write(String ascii) {
        byte[] encoded = ascii.getBytes(StandardCharsets.US_ASCII);
        out.write(encoded, 0, encoded.length);
    }

    private static boolean usesBareLineFeed(byte[] bytes) {
        int end = HeaderLines.lineEnd(bytes, 0, bytes.length);
        return end > 0 && bytes[end - 1] == '\n' && (end < 2 || bytes[end - 2] != '\r');
    }
}
