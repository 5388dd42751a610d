package org.mailroom.desk.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/**
 * Reads attached files: mails, HTML, any text, ZIP archives and office documents, these also inside each other. For all else
 * there is an {@link AttachmentReader}.
 */
final class FileTexts {
    private static final String OFFICE_XML = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "META-INF/manifest.xml";

    private final MailTexts texts;
    private final ReadingBudget budget;
    private final AttachmentReader reader;

    FileTexts(MailTexts texts, ReadingBudget budget, AttachmentReader reader) {
        this.texts = texts;
        this.budget = budget;
        this.reader = reader;
    }

    /**
     * Reads one file.
     *
     * @param name its name, with the names of what it is in before it
     * @param mimeType what the mail says it is, in lower case; empty where nothing says
     * @param bytes its content; beyond what the budget allows it is not read
     * @param depth how many files it is in
     */
    void read(String name, String mimeType, byte[] bytes, int depth) {
        Place place = Place.attachment(name);
        if (depth > ReadingBudget.DEEPEST || bytes.length > budget.nextPart()) {
            texts.unread(place, UnreadPart.Reason.TOO_LARGE, mimeType);
            return;
        }
        budget.take(bytes.length);
        if (ZipEntries.looksLikeZip(bytes)) {
            zip(place, name, bytes, depth);
        } else if (FileKinds.isMail(mimeType, name)) {
            texts.mail(MailMessage.read(RawMessage.of(bytes)), name, depth);
        } else if (FileKinds.isLockedOffice(bytes, name)) {
            texts.unread(place, UnreadPart.Reason.ENCRYPTED, mimeType);
        } else if (FileKinds.isPicture(bytes)) {
            texts.unread(place, UnreadPart.Reason.NO_READER, kind(mimeType));
        } else if (FileKinds.isRichText(bytes)) {
            richText(name, mimeType, bytes);
        } else if (mimeType.startsWith("text/") || FileKinds.looksLikeText(bytes)) {
            text(place, name, mimeType, bytes);
        } else {
            found(name, mimeType, reader.read(name, mimeType, bytes));
        }
    }

    /** Where a reader finds no text, it is looked at as it is written, between the words that format it. */
    private void richText(String name, String mimeType, byte[] bytes) {
        List<FileText> read = reader.read(name, mimeType, bytes);
        if (read.get(0).outcome() != ReadOutcome.NO_READER) {
            found(name, mimeType, read);
        }
        if (read.stream().allMatch(file -> file.text().isBlank())) {
            text(Place.attachment(name), name, mimeType, bytes);
        }
    }

    private void found(String name, String mimeType, List<FileText> files) {
        for (FileText file : files) {
            Place place = Place.attachment(file.path().isEmpty() ? name : MailTexts.path(name, file.path()));
            if (!file.path().isEmpty()) {
                texts.add(place.as(Place.Part.ATTACHMENT_NAME), file.path());
            }
            texts.add(place, file.text());
            budget.take(file.text().length());
            UnreadPart.Reason.of(file.outcome())
                    .ifPresent(reason ->
                            texts.unread(place, reason, file.detail().isEmpty() ? kind(mimeType) : file.detail()));
        }
    }

    private static String kind(String mimeType) {
        return mimeType.isEmpty() ? "unknown kind" : mimeType;
    }

    private void text(Place place, String name, String mimeType, byte[] bytes) {
        String text = FileKinds.text(bytes);
        if (FileKinds.isHtml(mimeType, name)) {
            texts.addAll(HtmlPieces.of(text, place));
        } else {
            texts.add(place, text);
        }
    }

    private void zip(Place place, String name, byte[] bytes, int depth) {
        try {
            ZipEntries zip = new ZipEntries(bytes);
            List<ZipEntries.Entry> entries = zip.list();
            boolean office = entries.stream().map(ZipEntries.Entry::name).anyMatch(FileTexts::marksOffice);
            for (ZipEntries.Entry entry : entries.subList(0, Math.min(entries.size(), ZipEntries.MOST))) {
                entry(zip, entry, name, office, depth);
            }
            if (entries.size() > ZipEntries.MOST) {
                texts.unread(place, UnreadPart.Reason.TOO_LARGE, "more than " + ZipEntries.MOST + " files");
            }
        } catch (ZipEntries.Damaged e) {
            texts.unread(place, UnreadPart.Reason.BROKEN, "ZIP: " + e.getMessage());
        }
    }

    private void entry(ZipEntries zip, ZipEntries.Entry entry, String name, boolean office, int depth)
            throws ZipEntries.Damaged {
        if (entry.isFolder() || (office && isFormatting(entry.name()))) {
            return;
        }
        String path = MailTexts.path(name, entry.name());
        Place place = Place.attachment(path);
        texts.add(place.as(Place.Part.ATTACHMENT_NAME), entry.name());
        if (entry.encrypted()) {
            texts.unread(place, UnreadPart.Reason.ENCRYPTED, "in a ZIP archive");
            return;
        }
        Optional<byte[]> content = zip.content(entry, budget.nextPart());
        if (content.isEmpty()) {
            texts.unread(place, UnreadPart.Reason.TOO_LARGE, "in a ZIP archive");
        } else if (office && entry.name().endsWith(".xml")) {
            office(place, content.get());
        } else {
            read(path, "", content.get(), depth + 1);
        }
    }

    private void office(Place place, byte[] xml) {
        budget.take(xml.length);
        try {
            texts.add(place, OfficeText.of(xml));
        } catch (XMLStreamException e) {
            texts.unread(place, UnreadPart.Reason.BROKEN, "XML");
        }
    }

    private static boolean marksOffice(String name) {
        return name.equals(OFFICE_XML) || name.equals(OPEN_DOCUMENT);
    }

    /** Parts of office documents without words of the author. */
    private static boolean isFormatting(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".rels")
                || lower.equals("[content_types].xml")
                || lower.endsWith("/styles.xml")
                || lower.contains("/theme/")
                || lower.contains("printersettings")
                || lower.contains("thumbnail")
                || lower.endsWith("fonttable.xml");
    }
}
