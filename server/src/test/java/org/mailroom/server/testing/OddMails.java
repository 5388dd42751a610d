package org.mailroom.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages that are hard to keep byte for byte. */
public final class OddMails {
    private OddMails() {}

    /** What gets lost when a header is taken apart and written again. */
    public static Stream<byte[]> oddlyWritten() {
        return bytes(
                "Subject: Gr\u00fc\u00dfe? \u0080\u00ff\r\n\r\nK\u00f6ln\r\n",
                "Subject: header alone\r\n",
                "Subject: bare\rCR: in a field\r\n\r\nbody",
                "no header at all, \u00e4\r\n",
                "\r\nno header\r\n",
                "");
    }

    /** What a mail server notes of a message, far longer than anybody expects. */
    public static Stream<byte[]> oversized() {
        return bytes(
                type("multipart/mixed; boundary=\"" + "b".repeat(40_000) + "\""),
                type("x".repeat(300) + "/" + "y".repeat(300)),
                type("text/plain; " + "n".repeat(700) + "=v"),
                type("text/plain" + parameters(3_000)),
                "Content-ID: <" + "i".repeat(5_000) + "@x>\r\n\r\nbody\r\n",
                "Content-Description: a\u0000b\r\n\r\nbody\r\n",
                "Subject: " + "s".repeat(50_000) + "\r\n\r\nbody\r\n",
                "X-Long: " + "h".repeat(11 * 1024 * 1024) + "\r\n\r\nbody\r\n");
    }

    private static String type(String value) {
        return "Content-Type: " + value + "\r\nSubject: type\r\n\r\nbody\r\n";
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> ";\r\n p" + i + "=" + i).collect(Collectors.joining());
    }

    private static Stream<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(ISO_8859_1));
    }
}
