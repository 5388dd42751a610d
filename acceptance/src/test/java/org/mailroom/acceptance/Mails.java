package org.mailroom.acceptance;

import java.nio.charset.StandardCharsets;

/** Mails as they come over the wire. */
final class Mails {
    private Mails() {}

    static byte[] inquiry(String from, String to, String subject, String messageId, String text) {
        return bytes("""
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s>
                Date: Mon, 23 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, to, subject, messageId, text));
    }

    static byte[] reply(String to, String subject, String messageId, String inReplyTo, String text) {
        return bytes("""
                From: support@acme.example
                To: %s
                Subject: Re: %s
                Message-ID: <%s>
                In-Reply-To: <%s>
                References: <%s>
                Date: Mon, 23 Nov 2026 10:05:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(to, subject, messageId, inReplyTo, inReplyTo, text));
    }

    static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
