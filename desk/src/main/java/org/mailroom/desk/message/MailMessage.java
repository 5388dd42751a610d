package org.mailroom.desk.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person's client would show it, read from any bytes: nothing throws, and what lies beyond the limits below
 * stays unread and makes {@link #truncated()} true. Immutable; texts are made when they are first asked for.
 */
public final class MailMessage {
    /** Parts visited, attached mails' parts included. */
    public static final int MAX_PARTS = 1_000;
    /** Levels of parts in parts. */
    public static final int MAX_DEPTH = 50;
    /** Header fields read, from the top. */
    public static final int MAX_FIELDS = 1_000;
    /** Bytes of one field's value. */
    public static final int MAX_FIELD_LENGTH = 64 * 1024;
    /** Decoded bytes of text in one part. */
    public static final int MAX_TEXT_OF_A_PART = 256 * 1024;
    /** Decoded bytes of text in the whole mail. */
    public static final int MAX_TEXT = 1024 * 1024;
    /** Identifiers kept of a References field, the last ones. */
    public static final int MAX_REFERENCES = 100;
    /** Addresses read of one kind of field. */
    public static final int MAX_ADDRESSES = 1_000;
    /** Characters of the subject. */
    public static final int MAX_SUBJECT = 998;

    private final RawMessage raw;
    private final List<HeaderField> fields;
    private final FieldIndex index;
    private final ContentPart root;
    private final boolean truncated;
    private final boolean partsUnread;
    private @Nullable String plainText;
    private @Nullable String ownWords;
    private @Nullable List<Mailbox> authors;
    private @Nullable List<String> inReplyTo;
    private @Nullable List<String> references;
    private @Nullable String subject;
    private @Nullable String plainSubject;
    private @Nullable String plainOwnWords;

    private MailMessage(RawMessage raw) {
        this.raw = raw;
        this.fields = FieldReader.read(raw.array(), 0, raw.headerEnd(), MAX_FIELDS, MAX_FIELD_LENGTH);
        this.index = new FieldIndex(fields);
        MimeReader.Budget budget = new MimeReader.Budget();
        this.root = MimeReader.read(raw, fields, budget);
        this.partsUnread = budget.partsCut() || fields.size() == MAX_FIELDS;
        this.truncated = budget.truncated()
                || fields.size() == MAX_FIELDS
                || fields.stream().anyMatch(MailMessage::isCut);
    }

    public static MailMessage read(RawMessage raw) {
        return new MailMessage(raw);
    }

    public RawMessage raw() {
        return raw;
    }

    /** True where something lies beyond a limit and was not read. */
    public boolean truncated() {
        return truncated;
    }

    /** True where parts or header fields lie beyond a limit, so that nobody knows what they are. */
    public boolean partsUnread() {
        return partsUnread;
    }

    public List<HeaderField> fields() {
        return fields;
    }

    /** The first field of this name in one line, not decoded. */
    public Optional<String> field(String name) {
        int at = index.next(name, 0);
        return at < 0 ? Optional.empty() : Optional.of(fields.get(at).unfolded());
    }

    /** All fields of this name, each in one line, not decoded. */
    public List<String> fields(String name) {
        int at = index.next(name, 0);
        if (at < 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (; at >= 0; at = index.next(name, at + 1)) {
            found.add(fields.get(at).unfolded());
        }
        return List.copyOf(found);
    }

    /** The first field of this name, encoded words (RFC 2047) decoded, in one line without controls. */
    public Optional<String> decodedField(String name) {
        return field(name).map(value -> PlainText.line(EncodedWords.decode(value), MAX_FIELD_LENGTH));
    }

    /** All fields of this name, encoded words (RFC 2047) decoded, each in one line without controls. */
    public List<String> decodedFields(String name) {
        return fields(name).stream()
                .map(value -> PlainText.line(EncodedWords.decode(value), MAX_FIELD_LENGTH))
                .toList();
    }

    /** Decoded, one line, at most {@value #MAX_SUBJECT} characters; empty where there is none. */
    public String subject() {
        String decoded = subject;
        if (decoded == null) {
            decoded = field("Subject")
                    .map(value -> PlainText.line(EncodedWords.decode(value), MAX_SUBJECT))
                    .orElse("");
            subject = decoded;
        }
        return decoded;
    }

    /** The subject as {@link PlainWords}. */
    public String plainSubject() {
        String words = plainSubject;
        if (words == null) {
            words = PlainWords.of(subject());
            plainSubject = words;
        }
        return words;
    }

    /** The first author. */
    public Optional<Mailbox> from() {
        List<Mailbox> read = authors;
        if (read == null) {
            read = mailboxes("From");
            authors = read;
        }
        return read.stream().findFirst();
    }

    public List<Mailbox> to() {
        return mailboxes("To");
    }

    public List<Mailbox> cc() {
        return mailboxes("Cc");
    }

    public List<Mailbox> replyTo() {
        return mailboxes("Reply-To");
    }

    /** The mailboxes of all fields of this name, at most {@value #MAX_ADDRESSES}. */
    public List<Mailbox> mailboxes(String name) {
        List<Mailbox> found = new ArrayList<>();
        for (String value : fields(name)) {
            if (found.size() < MAX_ADDRESSES) {
                found.addAll(AddressList.parse(value, MAX_ADDRESSES - found.size()));
            }
        }
        return List.copyOf(found);
    }

    /** The Message-ID without angle brackets. */
    public Optional<String> messageId() {
        return ids("Message-ID").stream().findFirst();
    }

    /** Identifiers of the mails this one answers, without angle brackets. */
    public List<String> inReplyTo() {
        List<String> read = inReplyTo;
        if (read == null) {
            read = ids("In-Reply-To");
            inReplyTo = read;
        }
        return read;
    }

    /** Identifiers of the thread, oldest first, the last {@value #MAX_REFERENCES}. */
    public List<String> references() {
        List<String> read = references;
        if (read == null) {
            read = ids("References");
            references = read;
        }
        return read;
    }

    /** What it answers and what that answered, the nearest first: In-Reply-To, then References from their end. */
    public List<String> referredIds() {
        List<String> ids = new ArrayList<>(inReplyTo());
        for (int i = references().size() - 1; i >= 0; i--) {
            ids.add(references().get(i));
        }
        return ids;
    }

    /** When it was written, by its own word. */
    public Optional<Instant> date() {
        return field("Date").flatMap(MailDate::parse);
    }

    public ContentPart root() {
        return root;
    }

    /** The texts that a person sees when opening the mail; attached files and mails are not among them. */
    public List<ContentPart> textParts() {
        return parts(part -> part.isText() && !part.isAttachment());
    }

    /** What a person can save: files, and attached mails as one each. */
    public List<ContentPart> attachments() {
        return parts(ContentPart::isAttachment);
    }

    /** The names of the files that Outlook packed into {@code winmail.dat}, where other mail programs do not see them. */
    public List<String> packedFiles() {
        return TnefContent.of(root).map(TnefContent::files).orElse(List.of());
    }

    /** What a person reads: plain text where there is some, else the HTML as text; lines end with LF. */
    public String plainText() {
        String text = plainText;
        if (text == null) {
            text = ReadableText.of(root);
            plainText = text;
        }
        return text;
    }

    /** The text without quoted lines, the line above them, and the signature; empty if nothing else is there. */
    public String ownWords() {
        String words = ownWords;
        if (words == null) {
            words = OwnWords.of(plainText());
            ownWords = words;
        }
        return words;
    }

    /** {@link #ownWords} as {@link PlainWords}. */
    public String plainOwnWords() {
        String words = plainOwnWords;
        if (words == null) {
            words = PlainWords.of(ownWords());
            plainOwnWords = words;
        }
        return words;
    }

    private static boolean isCut(HeaderField field) {
        return field.value().length() >= MAX_FIELD_LENGTH;
    }

    private List<String> ids(String name) {
        Set<String> ids = new LinkedHashSet<>();
        fields(name).forEach(value -> ids.addAll(MessageIds.parse(value)));
        List<String> all = List.copyOf(ids);
        return all.subList(Math.max(0, all.size() - MAX_REFERENCES), all.size());
    }

    private List<ContentPart> parts(Predicate<ContentPart> test) {
        List<ContentPart> found = new ArrayList<>();
        collect(root, test, found);
        return List.copyOf(found);
    }

    private static void collect(ContentPart part, Predicate<ContentPart> test, List<ContentPart> found) {
        if (test.test(part)) {
            found.add(part);
        }
        if (!ContentPart.isMail(part.mimeType())) {
            part.children().forEach(child -> collect(child, test, found));
        }
    }
}
