package org.mailroom.desk.hold;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** The words of two answers to the same mail, one below the other, as plain text. */
record BothTexts(HeldReplies replies, DeskConfiguration desk) {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 300;

    /** Both, the earlier one first, lines ended by CRLF. */
    String of(HeldReply first, HeldReply second) {
        return part("The answer of " + first.agent() + ", " + desk.clock(first.heldAt()), first)
                + part("The reply of " + second.agent() + ", " + desk.clock(second.heldAt()) + ", not sent", second);
    }

    private String part(String title, HeldReply reply) {
        String text = replies.content(reply.id())
                .map(content -> words(MailMessage.read(RawMessage.of(content)).plainText()))
                .orElse("");
        return "\r\n" + title + ":\r\n\r\n" + text;
    }

    private static String words(String text) {
        String some = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return some.lines()
                .flatMap(line -> pieces(line).stream())
                .map(line -> "> " + line + "\r\n")
                .collect(Collectors.joining());
    }

    /** The line without what steers a terminal, in pieces that a mail may have as lines (RFC 5322 section 2.1.1). */
    private static List<String> pieces(String line) {
        int[] shown =
                line.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
        return IntStream.rangeClosed(0, Math.max(0, shown.length - 1) / LONGEST_LINE)
                .mapToObj(piece -> piece * LONGEST_LINE)
                .map(from -> new String(shown, from, Math.min(LONGEST_LINE, shown.length - from)))
                .toList();
    }
}
