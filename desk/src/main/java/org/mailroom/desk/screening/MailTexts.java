package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;

/**
 * Takes a mail apart into its texts: subject, bodies, HTML as seen and as written, quoted text, attachments of text,
 * archives, office documents and mails, each within the bounds of {@link ReadingBudget}. Whatever is not read is named.
 */
final class MailTexts {
    private final ReadingBudget budget = new ReadingBudget();
    private final List<TextPiece> pieces = new ArrayList<>();
    private final List<UnreadPart> unread = new ArrayList<>();
    private final FileTexts files;

    private MailTexts(AttachmentReader reader) {
        files = new FileTexts(this, budget, reader);
    }

    /** All texts of a mail that can be read without further help. */
    static OutboundText of(MailMessage mail, Optional<Locale> language) {
        return of(mail, language, AttachmentReader.NONE);
    }

    /**
     * All texts of a mail.
     *
     * @param reader reads attachments of kinds that have no reader here
     */
    static OutboundText of(MailMessage mail, Optional<Locale> language, AttachmentReader reader) {
        MailTexts texts = new MailTexts(reader);
        texts.mail(mail, "", 0);
        long attachments =
                mail.attachments().stream().filter(part -> !isDecoration(part)).count();
        return new OutboundText(
                language, texts.pieces, texts.unread, (int) attachments, isEncrypted(mail.root()), Addressing.UNKNOWN);
    }

    private static boolean isEncrypted(ContentPart root) {
        String kind = root.parameters().getOrDefault("smime-type", "enveloped-data");
        boolean smime = root.is("application/pkcs7-mime") || root.is("application/x-pkcs7-mime");
        return root.is("multipart/encrypted")
                || (smime && kind.toLowerCase(Locale.ROOT).endsWith("enveloped-data"));
    }

    /** The texts of a mail that is itself the attachment of this name; the name is empty for the mail that leaves. */
    void mail(MailMessage mail, String name, int depth) {
        Place place = name.isEmpty()
                ? Place.of(Place.Part.MAIL)
                : Place.attachment(name).inQuote();
        mail.decodedFields("Subject").forEach(subject -> add(place.as(Place.Part.SUBJECT), subject));
        if (mail.partsUnread() || mail.fields().stream().anyMatch(MailTexts::isCutSubject)) {
            unread(place, UnreadPart.Reason.TOO_LARGE, "more parts or header fields than are read");
        }
        part(mail.root(), name, depth);
    }

    void add(Place place, String text) {
        if (!text.isBlank()) {
            pieces.add(new TextPiece(place, text));
        }
    }

    void addAll(List<TextPiece> more) {
        pieces.addAll(more);
    }

    void unread(Place place, UnreadPart.Reason reason, String detail) {
        unread.add(new UnreadPart(place, reason, detail));
    }

    private void part(ContentPart part, String name, int depth) {
        if (ContentPart.isMail(part.mimeType()) && part.depth() > 0) {
            attachedMail(part, name, depth);
        } else if (part.children().isEmpty()) {
            leaf(part, name, depth);
        } else {
            part.children().forEach(child -> part(child, name, depth));
        }
    }

    private void attachedMail(ContentPart part, String name, int depth) {
        String inner = path(name, part.filename().orElse("attached mail"));
        name(part, name);
        files.read(inner, "message/rfc822", part.content(ReadingBudget.LARGEST_PART + 1), depth + 1);
    }

    private void leaf(ContentPart part, String name, int depth) {
        name(part, name);
        if (part.isText() && !part.isAttachment()) {
            body(part, name);
            return;
        }
        String inner = path(name, part.filename().orElse(part.mimeType()));
        if (part.isText() && !part.charset().orElse("").isEmpty()) {
            labelled(part, inner);
        } else {
            files.read(inner, part.mimeType(), part.content(ReadingBudget.LARGEST_PART + 1), depth);
        }
    }

    private void body(ContentPart part, String name) {
        Place.Part kind = part.is("text/html") ? Place.Part.HTML : Place.Part.BODY;
        Place place = new Place(kind, name, !name.isEmpty(), 0);
        String text = text(part, place);
        addAll(part.is("text/html") ? HtmlPieces.of(text, place) : QuotedText.split(text, place));
    }

    private void labelled(ContentPart part, String name) {
        Place place = Place.attachment(name);
        String text = text(part, place);
        addAll(part.is("text/html") ? HtmlPieces.of(text, place) : List.of(new TextPiece(place, text)));
    }

    private String text(ContentPart part, Place place) {
        int allowed = budget.nextPart();
        if (part.size() > allowed && part.content(allowed + 1).length > allowed) {
            unread(place, UnreadPart.Reason.TOO_LARGE, part.mimeType());
        }
        String text = part.textOf(allowed);
        budget.take(Math.min(part.size(), allowed));
        return text;
    }

    private void name(ContentPart part, String name) {
        part.filename()
                .ifPresent(filename ->
                        add(Place.attachment(path(name, filename)).as(Place.Part.ATTACHMENT_NAME), filename));
    }

    static String path(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "/" + inner;
    }

    private static boolean isCutSubject(HeaderField field) {
        return field.is("Subject") && field.value().length() >= MailMessage.MAX_FIELD_LENGTH;
    }

    /** A picture that belongs to the HTML, such as the logo of a signature. */
    private static boolean isDecoration(ContentPart part) {
        boolean inline = part.disposition().orElse("").equals("inline")
                || part.field("Content-ID").isPresent();
        return inline && part.mimeType().startsWith("image/");
    }
}
