package org.mailroom.desk.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** A run of bytes in a message and the transfer encoding (RFC 2045 section 6) they are in. */
final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String encoding;

    Slice(byte[] bytes, int from, int to, String encoding) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.encoding = encoding;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** {@code base64}, {@code quoted-printable}, or empty where the bytes are the content. */
    String encoding() {
        return encoding;
    }

    boolean isOf(byte[] others) {
        return bytes == others;
    }

    int size() {
        return to - from;
    }

    /** At most {@code max} decoded bytes; what cannot be decoded ends the answer, it throws nothing. */
    byte[] decoded(int max) {
        byte[] buffer = new byte[Math.min(max, size())];
        int filled = 0;
        try (InputStream in = stream()) {
            int count = in.read(buffer, 0, buffer.length);
            while (count > 0) {
                filled += count;
                count = filled < buffer.length ? in.read(buffer, filled, buffer.length - filled) : -1;
            }
        } catch (IOException | RuntimeException broken) {
            return Arrays.copyOf(buffer, filled);
        }
        return Arrays.copyOf(buffer, filled);
    }

    /** How many bytes the decoded content has at most. */
    int decodedSize() {
        return encoding.equals("base64") ? (int) (size() * 3L / 4) : size();
    }

    private InputStream stream() {
        InputStream raw = new ByteArrayInputStream(bytes, from, size());
        return switch (encoding) {
            case "base64" -> new Base64InputStream(raw, DecodeMonitor.SILENT);
            case "quoted-printable" -> new QuotedPrintableInputStream(raw, DecodeMonitor.SILENT);
            default -> raw;
        };
    }
}
