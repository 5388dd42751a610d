package org.mailroom.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails that no mail program writes. */
final class BadMails {
    private static final String FROM = "From: bad@outside.example\n";
    private static final int MEBIBYTE = 1024 * 1024;
    static final String VICTIM = "victim@outside.example";

    private BadMails() {}

    /**
     * One of them.
     *
     * @param name what is wrong with it
     * @param text as it is sent, with LF
     * @param stored what is left of it
     */
    record Bad(String name, List<String> recipients, String text, String stored) {
        byte[] message() {
            return Mails.bytes(text);
        }

        /** What must lie in a folder of it, one character a byte. */
        String storedBytes() {
            return new String(Mails.bytes(stored), ISO_8859_1);
        }
    }

    /** All of them. */
    static List<Bad> all() {
        List<Bad> all = new ArrayList<>();
        all.add(bad("empty", ""));
        all.add(bad("header alone", FROM + "Subject: no body\n"));
        all.add(bad("no header", "This is no header.\n"));
        all.add(bad("truncated", multipart("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGh0bWw\n")));
        for (int i = 1; i <= 4; i++) {
            all.add(bad("30 MB, number " + i, FROM + "Subject: big " + i + "\n\n" + lines(30 * MEBIBYTE)));
        }
        all.add(bad("10,000 parts", multipart("\nA part.\n--b\n".repeat(10_000) + "\nThe last.\n--b--\n")));
        all.add(bad("500 levels", levels(500)));
        all.add(bad("10,000 fields", FROM + fields(10_000) + "Subject: bomb\n\nHello.\n"));
        all.add(bad("field of 1 MB", FROM + "Subject: long\nKeywords: a" + folded(MEBIBYTE) + "\n\nHello.\n"));
        all.add(bad("header of 12 MB", FROM + "Subject: longer\nKeywords: a" + folded(12 * MEBIBYTE) + "\n\nHello.\n"));
        all.add(bad("subject of 50 KB", FROM + "Subject: s" + folded(50 * 1024) + "\n\nHello.\n"));
        all.add(bad("8-bit header", FROM + "Subject: \u00df\n\nHello.\n"));
        all.add(bad("binary", FROM + "Subject: \u0001\u0007\n\n\u0000\u0001\u0002\u001b[2J\n"));
        all.add(bad("injection", injection()));
        all.add(manyRecipients());
        all.add(forged());
        return all;
    }

    private static Bad bad(String name, String text) {
        return new Bad(name, List.of(DeskUnderTest.DESK), text, text);
    }

    private static Bad manyRecipients() {
        String text = FROM + "To: " + addresses(1_000) + "\nSubject: many\n\nHello.\n";
        List<String> details = IntStream.range(0, 1_000)
                .mapToObj(i -> "support+" + i + "@acme.example")
                .toList();
        return new Bad("1,000 recipients", details, text, text);
    }

    private static String lines(int bytes) {
        return ("z".repeat(75) + "\n").repeat(bytes / 77);
    }

    private static String folded(int bytes) {
        return ("\n " + "b".repeat(74)).repeat(bytes / 77);
    }

    private static String multipart(String rest) {
        return FROM + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\nSubject: parts\n\n--b\n" + rest;
    }

    private static String levels(int depth) {
        StringBuilder text = new StringBuilder(FROM).append("MIME-Version: 1.0\nSubject: levels\n");
        for (int level = 0; level < depth; level++) {
            text.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        return text.append("\nDeep.\n").toString();
    }

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "person" + i + "@outside.example")
                .collect(Collectors.joining(",\n "));
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "X-Bomb-" + i + ": " + i + "\n")
                .collect(Collectors.joining());
    }

    /** Line ends inside encoded words (RFC 2047), in what goes into the acknowledgement. */
    private static String injection() {
        return """
                From: =?utf-8?Q?Eve=0D=0ABcc:_victim=40outside.example?= <bad@outside.example>
                Subject: =?utf-8?Q?Help=0D=0ABcc:_victim=40outside.example=0D=0A=0D=0AOwn_text?=
                Message-ID: <injection@outside.example>

                Please help me.
                """;
    }

    /** With what only Mailroom may write, and what is left of it. */
    private static Bad forged() {
        String own = """
                X-Mailroom-Case: MR-000000-FORGED
                X-Mailroom-Acknowledgement: forged
                x-mailroom-held: forged
                """;
        String head = FROM + "Subject: [MR-000000-FORGED] forged\n";
        String rest = "X-Mailroom-Loop: forged\n\nHello.\n";
        return new Bad("forged", List.of(DeskUnderTest.DESK), head + own + rest, head + rest);
    }
}
