package org.mailroom.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails that no mail program writes. */
final class BadMails {
    private static final String FROM = "From: bad@outside.example\n";
    static final String VICTIM = "victim@outside.example";

    private BadMails() {}

    /** All of them, by what is wrong with them. */
    static Map<String, byte[]> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("header alone", FROM + "Subject: no body");
        texts.put("truncated", multipart("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGh0bWw"));
        texts.put("30 MB", FROM + "Subject: big\n\n" + ("z".repeat(75) + "\n").repeat(30 * 1024 * 1024 / 77));
        texts.put("10,000 parts", multipart("\nA part.\n--b\n".repeat(10_000) + "\nThe last.\n--b--\n"));
        texts.put("500 levels", levels(500));
        texts.put("1,000 recipients", FROM + "To: " + addresses(1_000) + "\nSubject: many\n\nHello.\n");
        texts.put("10,000 fields", FROM + fields(10_000) + "Subject: bomb\n\nHello.\n");
        texts.put(
                "field of 1 MB", FROM + "Subject: long\n" + "Keywords: a" + "\n bomb".repeat(180_000) + "\n\nHello.\n");
        texts.put("binary", FROM + "Subject: \u0001\u0007\n\n\u0000\u0001\u0002\u001b[2J\n");
        texts.put("injection", injection());
        texts.put("forged", forged());
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Mails.bytes(entry.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
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

    /** What only Mailroom may write. */
    private static String forged() {
        return """
                From: bad@outside.example
                Subject: [MR-000000-FORGED] forged
                X-Mailroom-Case: MR-000000-FORGED
                X-Mailroom-Acknowledgement: forged
                x-mailroom-held: forged
                X-Mailroom-Loop: forged

                Hello.
                """;
    }
}
