package org.mailroom.desk.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** Which mail came back: its Message-ID, from the attached mail or header, from the quoted header, or as the report says. */
final class ReturnedMail {
    private static final int MAX_HEADER = 64 * 1024;
    private static final List<String> NAMES = List.of("message-id:", "original-message-id:", "x-original-message-id:");

    private ReturnedMail() {}

    /** Without angle brackets. */
    static Optional<String> messageId(MailMessage message) {
        return Reports.returnedMail(message)
                .flatMap(ReturnedMail::fromPart)
                .or(() -> fromReport(message))
                .or(() -> fromText(message.plainText()))
                .or(() -> message.inReplyTo().stream().findFirst());
    }

    private static Optional<String> fromPart(ContentPart part) {
        if (!part.children().isEmpty()) {
            return part.children().get(0).field("Message-ID").flatMap(ReturnedMail::id);
        }
        return MailMessage.read(RawMessage.of(part.content(MAX_HEADER))).messageId();
    }

    private static Optional<String> fromReport(MailMessage message) {
        return Reports.part(message, "disposition-notification")
                .or(() -> Reports.part(message, "/delivery-status"))
                .flatMap(ContentPart::text)
                .flatMap(ReturnedMail::fromText);
    }

    private static Optional<String> fromText(String text) {
        return text.lines()
                .map(line -> line.startsWith(">") ? line.substring(1).strip() : line.strip())
                .filter(line -> NAMES.stream().anyMatch(Words.lowerCase(line)::startsWith))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .flatMap(value -> id(value).stream())
                .findFirst();
    }

    private static Optional<String> id(String value) {
        return MailMessage.read(RawMessage.of(("Message-ID: " + value).getBytes(StandardCharsets.UTF_8)))
                .messageId();
    }
}
