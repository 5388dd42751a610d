package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of a mail by their boundaries. The lines that may be boundaries are looked up once, so that the cost
 * is one pass over the bytes and, for each level, one over those lines. What is beyond a limit stays unread and sets
 * {@link Budget#truncated()}.
 */
final class MimeReader {
    private static final int MAX_PART_FIELDS = 200;
    private static final int MAX_PART_FIELD_LENGTH = 16 * 1024;
    private static final int MAX_TYPE_LENGTH = 127;

    private final byte[] bytes;
    private final DashLines dashLines;
    private final Budget budget;

    private MimeReader(byte[] bytes, int from, Budget budget) {
        this.bytes = bytes;
        this.dashLines = DashLines.in(bytes, from);
        this.budget = budget;
        if (dashLines.cut()) {
            budget.cut();
        }
    }

    /** What the whole mail may still use up. */
    static final class Budget {
        private int parts = MailMessage.MAX_PARTS;
        private int text = MailMessage.MAX_TEXT;
        private boolean textCut;
        private boolean partsCut;

        boolean truncated() {
            return textCut || partsCut;
        }

        boolean partsCut() {
            return partsCut;
        }

        void cut() {
            partsCut = true;
        }

        private boolean takePart() {
            partsCut |= parts == 0;
            return parts > 0 && parts-- > 0;
        }

        private int takeText(int size) {
            int granted = Math.min(size, Math.min(text, MailMessage.MAX_TEXT_OF_A_PART));
            text -= granted;
            textCut |= granted < size;
            return granted;
        }
    }

    /** The tree of the whole mail; bytes without a single field and without an empty line are all text. */
    static ContentPart read(RawMessage message, List<HeaderField> fields, Budget budget) {
        MimeReader reader = new MimeReader(message.array(), message.bodyStart(), budget);
        budget.takePart();
        int from = fields.isEmpty() && message.bodyStart() == message.size() ? 0 : message.bodyStart();
        return reader.part(fields, 0, from, message.size(), 0, "text/plain");
    }

    private ContentPart part(
            List<HeaderField> fields, int headerFrom, int from, int to, int depth, String defaultType) {
        ParameterValue type = type(fields, defaultType);
        Slice content = new Slice(bytes, from, to, encoding(fields));
        List<ContentPart> children = children(type, content, depth);
        ParameterValue readable = type.value().startsWith("multipart/") && children.isEmpty()
                ? new ParameterValue("text/plain", type.parameters())
                : type;
        boolean text = children.isEmpty() && ContentPart.hasText(readable.value());
        int textLimit = text ? budget.takeText(content.decodedSize()) : 0;
        return new ContentPart(fields, readable, disposition(fields), depth, headerFrom, content, textLimit, children);
    }

    private List<ContentPart> children(ParameterValue type, Slice content, int depth) {
        boolean multipart = type.value().startsWith("multipart/");
        boolean mail = ContentPart.isMail(type.value());
        if (depth >= MailMessage.MAX_DEPTH && (multipart || mail)) {
            budget.cut();
            return List.of();
        }
        if (mail) {
            return mailInside(content, depth);
        }
        Optional<String> boundary = multipart ? type.parameter("boundary") : Optional.empty();
        String defaultType = type.value().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        return boundary.isEmpty() ? List.of() : parts(boundary.get(), content, depth, defaultType);
    }

    private List<ContentPart> parts(String boundary, Slice content, int depth, String defaultType) {
        List<ContentPart> children = new ArrayList<>();
        for (DashLines.Range range : dashLines.parts(boundary, content.from(), content.to())) {
            if (!budget.takePart()) {
                break;
            }
            children.add(entity(range.from(), range.to(), depth + 1, defaultType));
        }
        return children;
    }

    private ContentPart entity(int from, int to, int depth, String defaultType) {
        List<HeaderField> fields = FieldReader.read(bytes, from, to, MAX_PART_FIELDS, MAX_PART_FIELD_LENGTH);
        int headerEnd = HeaderLines.walk(bytes, from, to, (start, end, nameLength) -> {});
        return part(fields, from, HeaderLines.lineEnd(bytes, headerEnd, to), to, depth, defaultType);
    }

    private List<ContentPart> mailInside(Slice content, int depth) {
        if (!budget.takePart()) {
            return List.of();
        }
        if (content.encoding().isEmpty()) {
            return List.of(entity(content.from(), content.to(), depth + 1, "text/plain"));
        }
        byte[] decoded = content.decoded(budget.takeText(content.decodedSize()));
        return List.of(new MimeReader(decoded, 0, budget).entity(0, decoded.length, depth + 1, "text/plain"));
    }

    private static ParameterValue type(List<HeaderField> fields, String defaultType) {
        ParameterValue found = value(fields, "Content-Type");
        String type = found.value();
        int slash = type.indexOf('/');
        boolean good = slash > 0 && slash < type.length() - 1 && type.length() <= MAX_TYPE_LENGTH && isToken(type);
        return good ? found : new ParameterValue(defaultType, found.parameters());
    }

    private static boolean isToken(String type) {
        return type.chars().allMatch(c -> c > ' ' && c < 0x7f && "()<>@,;:\\\"[]?=".indexOf(c) < 0);
    }

    private static ParameterValue disposition(List<HeaderField> fields) {
        return value(fields, "Content-Disposition");
    }

    private static ParameterValue value(List<HeaderField> fields, String name) {
        return ParameterValue.parse(fields.stream()
                .filter(field -> field.is(name))
                .findFirst()
                .map(HeaderField::unfolded)
                .orElse(""));
    }

    private static String encoding(List<HeaderField> fields) {
        String encoding = value(fields, "Content-Transfer-Encoding").value();
        return encoding.equals("base64") || encoding.equals("quoted-printable") ? encoding : "";
    }
}
