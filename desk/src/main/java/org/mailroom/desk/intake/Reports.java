package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;

/** The parts of a report that a mail itself is (RFC 6522). Reports inside an attached mail are another mail's business. */
final class Reports {
    private Reports() {}

    /** The report-type of a mail that is a multipart/report as a whole; empty text where it does not say. */
    static Optional<String> type(MailMessage message) {
        ContentPart root = message.root();
        if (!root.is("multipart/report")) {
            return Optional.empty();
        }
        return Optional.of(Words.lowerCase(root.parameters().getOrDefault("report-type", "")));
    }

    /** The first part of a type ending so, outside attached mails. */
    static Optional<ContentPart> part(MailMessage message, String typeEnding) {
        return first(message.root(), part -> part.mimeType().endsWith(typeEnding));
    }

    /** The returned mail or its header, wherever it stands. */
    static Optional<ContentPart> returnedMail(MailMessage message) {
        List<String> types =
                List.of("message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers");
        return first(message.root(), part -> part.depth() > 0 && types.contains(part.mimeType()));
    }

    private static Optional<ContentPart> first(ContentPart root, Predicate<ContentPart> test) {
        List<ContentPart> own = new ArrayList<>();
        collect(root, own);
        return own.stream().filter(test).findFirst();
    }

    private static void collect(ContentPart part, List<ContentPart> found) {
        found.add(part);
        if (!part.mimeType().startsWith("message/")) {
            part.children().forEach(child -> collect(child, found));
        }
    }
}
