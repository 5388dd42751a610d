package org.mailroom.desk.message;

import java.util.List;

/** Chooses and joins the parts that a person reads (RFC 2046 section 5.1): plain text before HTML, no attachments but Outlook's own. */
final class ReadableText {
    private ReadableText() {}

    static String of(ContentPart root) {
        String text = PlainText.lines(read(root)).strip();
        return text.isEmpty() ? packed(root) : text;
    }

    /** The text of a mail that Outlook packed whole into {@code winmail.dat}. */
    private static String packed(ContentPart root) {
        return TnefContent.of(root)
                .flatMap(TnefContent::text)
                .map(text -> PlainText.lines(text).strip())
                .orElse("");
    }

    private static String read(ContentPart part) {
        if (part.isMultipart()) {
            return part.is("multipart/alternative") ? alternative(part.children()) : joined(part.children());
        }
        if (part.isAttachment() || !part.isText()) {
            return "";
        }
        String text = part.text().orElse("");
        return switch (part.mimeType()) {
            case "text/html" -> HtmlText.of(text);
            case "text/calendar", "text/csv", "text/vcard", "text/x-vcard", "text/rfc822-headers", "text/css" -> "";
            default -> text;
        };
    }

    private static String joined(List<ContentPart> parts) {
        StringBuilder all = new StringBuilder();
        for (ContentPart part : parts) {
            String text = read(part);
            all.append(all.length() > 0 && !text.isBlank() ? "\n" : "").append(text.isBlank() ? "" : text);
        }
        return all.toString();
    }

    private static String alternative(List<ContentPart> parts) {
        String best = "";
        for (ContentPart part : parts) {
            String text = read(part);
            if (!text.isBlank() && part.is("text/plain")) {
                return text;
            }
            best = text.isBlank() ? best : text;
        }
        return best;
    }
}
