package org.mailroom.desk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.mailroom.desk.message.Corpora;
import org.mailroom.desk.message.RawMessage;

/**
 * Makes mails of pieces that the checks look for, put together without sense, and of published test mail with bytes
 * changed, doubled and cut. The same random numbers make the same mail.
 */
final class MailSoup {
    private static final List<String> NAMES = List.of(
            "From",
            "To",
            "Cc",
            "Sender",
            "Reply-To",
            "Subject",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Date",
            "Auto-Submitted",
            "Precedence",
            "X-Auto-Response-Suppress",
            "List-Id",
            "X-Loop",
            "X-Failed-Recipients",
            "Return-Path",
            "Received",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Disposition",
            "Authentication-Results",
            "Content-Class",
            "X-Mailroom-Loop",
            "Errors-To",
            "X-Mailer",
            "Delivered-To");
    private static final List<String> VALUES = List.of(
            "jane@customer.example",
            "<jane@customer.example>",
            "\"Jane\" <jane@customer.example>, joe@x",
            "a:b,c;d:;",
            "MAILER-DAEMON",
            "<>",
            "joe@bücher.xn--mller-kva.xn--99999999.example",
            "Jürgen <jürgen@例え.テスト>",
            "owner-list@x.example",
            "=?utf-8?q?=C3=A4=0D=0A?=",
            "=?utf-8?b?8J+YgA==?= =?x?y?z?=",
            "Re: [#MR-261124-7KQ4T] x",
            "Fwd: Undelivered Mail Returned to Sender",
            "Automatic reply: x",
            "Out of Office: back on 15 January",
            "<1@x> <2@x> <",
            "Mon, 01 Jan 0000 00:00:00 +0000",
            "31/12/99999",
            "auto-replied; owner-email=\"a@b.c\" (vacation",
            "bulk, list",
            "All, OOF",
            "multipart/report; report-type=delivery-status; boundary=b",
            "multipart/mixed; boundary=\"b\"",
            "multipart/alternative; boundary=b",
            "message/rfc822",
            "message/delivery-status",
            "text/html; charset=utf-7",
            "text/plain; charset=iso-2022-jp",
            "text/calendar; method=REPLY",
            "application/ms-tnef",
            "message/disposition-notification",
            "base64",
            "quoted-printable",
            "mx.acme.example; dmarc=fail (x; spf=pass",
            "7BIT",
            "urn:content-classes:mdn",
            "a; f*0*=utf-8''%E2%82; f*1=x",
            "\uD83D\uDE00 ä 日本語",
            "");
    private static final List<String> TEXTS = List.of(
            "Where is my order?",
            "> quoted",
            "-- ",
            "On Monday Jane <a@b.c> wrote:",
            "I am out of the office until 15.01.2025",
            "2025年1月15日まで不在",
            "This is an automatic reply.",
            "could not be delivered to:",
            "<x@example.net>: user unknown",
            "550 5.1.1 no such user",
            "Final-Recipient: rfc822; x@example.net",
            "Action: failed",
            "Status: 5.1.1",
            "----- Original message -----",
            "Message-ID: <1@x>",
            "The following addresses failed:",
            "was read on",
            "verify that you are a human http://x",
            "<html><body><p>a<br><style>",
            "&#x110000;&amp;",
            "BEGIN:VCALENDAR",
            "METHOD:REPLY",
            "eJ8+IgAAAA==",
            "eJ8+IgEAAQOQBgBEAAAAAQAAAAIBCRABAAAAMQAAAC0AAAArAAAATFpGdfHFx6cDAAoAcmNwZzEyNUIy"
                    + "CvMgaGVsCQAgYncFsGxkfQqAD6AAAAAAAAICkAYADgAAAAAAAAAAAAAAAAAAAAAAAAACEIABAAYAAABh"
                    + "LmV4ZQAAAA==",
            "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\u228?\\'e4",
            "=C3=A4=",
            "+ZeVnLIqe-",
            "{{caseNumber}}",
            "From: a\nSent: b\nTo: c",
            "@@@@@",
            "a@b@c.d",
            "....",
            "5.5.5.5",
            "\0",
            "\r",
            "\t\t",
            "\u2028\u202e",
            "");
    private static final List<String> LINE_ENDS = List.of("\r\n", "\r\n", "\r\n", "\n", "\r", "\r\r\n");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

    private static final List<RawMessage> PUBLISHED = Corpora.folders().stream()
            .flatMap(folder -> Corpora.mails(folder).values().stream())
            .toList();

    private final Random random;

    MailSoup(Random random) {
        this.random = random;
    }

    byte[] next() {
        byte[] mail = PUBLISHED.isEmpty() || random.nextBoolean()
                ? made()
                : one(PUBLISHED).bytes();
        for (int i = random.nextInt(8); i > 0 && mail.length > 0; i--) {
            mail = changed(mail);
        }
        return mail;
    }

    private byte[] made() {
        StringBuilder mail = new StringBuilder();
        fields(mail, 12);
        for (int part = random.nextInt(6); part >= 0; part--) {
            for (int line = random.nextInt(20); line > 0; line--) {
                mail.append(one(TEXTS)).append(random.nextInt(4) == 0 ? " " : one(LINE_ENDS));
            }
            mail.append("\r\n--b").append(random.nextInt(5) == 0 ? "--" : "").append("\r\n");
            fields(mail, 4);
        }
        return mail.toString().getBytes(one(CHARSETS));
    }

    private void fields(StringBuilder mail, int most) {
        for (int i = random.nextInt(most); i > 0; i--) {
            mail.append(one(NAMES)).append(": ").append(one(VALUES));
            mail.append(random.nextInt(6) == 0 ? "\r\n " + one(VALUES) : "").append(one(LINE_ENDS));
        }
        mail.append("\r\n");
    }

    /** The mail with a byte changed, a run doubled many times, a run cut out, or a piece put in. */
    private byte[] changed(byte[] mail) {
        int from = random.nextInt(mail.length);
        int to = Math.min(mail.length, from + 1 + random.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> {
                out.write(random.nextInt(256));
                from = Math.min(mail.length, from + 1);
            }
            case 1 -> {
                for (int i = random.nextInt(64); i > 0; i--) {
                    out.write(mail, from, to - from);
                }
            }
            case 2 -> from = to;
            default ->
                out.writeBytes((random.nextBoolean() ? one(TEXTS) : one(VALUES)).getBytes(StandardCharsets.UTF_8));
        }
        out.write(mail, from, mail.length - from);
        return out.toByteArray();
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
