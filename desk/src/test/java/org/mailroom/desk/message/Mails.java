package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;

/** Literal mails for tests. */
public final class Mails {
    private Mails() {}

    /** The text as bytes in UTF-8 with CRLF line ends. */
    public static RawMessage raw(String text) {
        return exactly(text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    public static RawMessage exactly(String text) {
        return RawMessage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static MailMessage read(String text) {
        return MailMessage.read(raw(text));
    }

    static String text(RawMessage message) {
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }

    static String body(RawMessage message) {
        return new String(message.bodyBytes(), StandardCharsets.UTF_8);
    }
}
