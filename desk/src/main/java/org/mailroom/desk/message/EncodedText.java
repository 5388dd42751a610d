package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * A text in UTF-8: as it is where that is plain ASCII in short lines, quoted-printable where most of it is ASCII, base64
 * else (RFC 2045 section 6).
 *
 * @param encoding the name of the transfer encoding
 * @param content in ASCII, lines ended by CRLF
 */
public record EncodedText(String encoding, String content) {
    private static final int LONGEST_LINE = 78;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    /** The text encoded, whatever its line ends. */
    public static EncodedText of(String text) {
        String canonical = LINE_END.matcher(text).replaceAll("\r\n");
        if (canonical.chars().allMatch(EncodedText::plain)
                && canonical.lines().allMatch(line -> line.length() <= LONGEST_LINE)) {
            return new EncodedText("7bit", canonical);
        }
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        boolean readable = text.chars().filter(c -> c >= 0x80).count() * 4 < text.length();
        return readable
                ? new EncodedText("quoted-printable", quotedPrintable(bytes))
                : new EncodedText("base64", Base64.getMimeEncoder().encodeToString(bytes) + "\r\n");
    }

    private static boolean plain(int c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\r' || c == '\n';
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
