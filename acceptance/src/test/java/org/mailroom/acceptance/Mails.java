package org.mailroom.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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

    /** A reply with a PDF of one line beside its text. */
    static byte[] replyWithPdf(
            String to, String subject, String messageId, String inReplyTo, String text, String line) {
        String head = """
                From: support@acme.example
                To: %s
                Subject: Re: %s
                Message-ID: <%s>
                In-Reply-To: <%s>
                Date: Mon, 23 Nov 2026 10:05:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=apart

                --apart
                Content-Type: text/plain; charset=utf-8

                %s
                --apart
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="invoice.pdf"
                Content-Transfer-Encoding: base64

                """.formatted(to, subject, messageId, inReplyTo, text);
        return bytes(head + Base64.getMimeEncoder().encodeToString(pdf(line)) + "\n--apart--\n");
    }

    private static byte[] pdf(String line) {
        String content = "BT /F1 12 Tf 72 700 Td (" + line + ") Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
