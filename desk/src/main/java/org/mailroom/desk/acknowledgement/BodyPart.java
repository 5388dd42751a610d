package org.mailroom.desk.acknowledgement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * A text as one MIME part in UTF-8, quoted-printable where most of it is ASCII and base64 else (RFC 2045 section 6).
 *
 * @param mimeType {@code text/plain} or {@code text/html}
 * @param encoding the name of the transfer encoding
 * @param content in ASCII, lines ended by CRLF
 */
record BodyPart(String mimeType, String encoding, String content) {

    /** @param text lines ended by LF */
    static BodyPart of(String mimeType, String text) {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        boolean readable = text.chars().filter(c -> c >= 0x80).count() * 4 < text.length();
        return readable
                ? new BodyPart(mimeType, "quoted-printable", quotedPrintable(bytes))
                : new BodyPart(mimeType, "base64", base64(bytes));
    }

    String contentType() {
        return mimeType + "; charset=utf-8";
    }

    /** The part between two boundaries. */
    String asPart() {
        return "Content-Type: " + contentType() + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + content;
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private static String quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
        try (OutputStream encoder = new QuotedPrintableOutputStream(out, false)) {
            encoder.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
