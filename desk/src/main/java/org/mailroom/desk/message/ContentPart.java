package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One node of a mail's MIME tree (RFC 2045, 2046). The root is the mail itself; a {@code message/rfc822} part has the
 * mail inside as its one child. Immutable; text is decoded when it is first asked for.
 */
public final class ContentPart {
    private static final int MAX_FILENAME = 255;

    private final List<HeaderField> fields;
    private final ParameterValue type;
    private final ParameterValue disposition;
    private final int depth;
    private final int from;
    private final Slice content;
    private final int textLimit;
    private final List<ContentPart> children;
    private @Nullable String decodedText;

    ContentPart(
            List<HeaderField> fields,
            ParameterValue type,
            ParameterValue disposition,
            int depth,
            int from,
            Slice content,
            int textLimit,
            List<ContentPart> children) {
        this.fields = fields;
        this.type = type;
        this.disposition = disposition;
        this.depth = depth;
        this.from = from;
        this.content = content;
        this.textLimit = textLimit;
        this.children = List.copyOf(children);
    }

    /** Type and subtype in lower case, {@code text/plain} where the mail gives none that can be read. */
    public String mimeType() {
        return type.value();
    }

    /** Parameters of the content type, names in lower case, RFC 2231 put together. */
    public Map<String, String> parameters() {
        return type.parameters();
    }

    /** The charset as labelled, in lower case. */
    public Optional<String> charset() {
        return type.parameter("charset").map(Ascii::lowerCase);
    }

    /** The file name, decoded, in one line, without a path. */
    public Optional<String> filename() {
        return disposition
                .parameter("filename")
                .or(() -> type.parameter("name"))
                .map(name -> PlainText.line(name, MAX_FILENAME))
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .filter(name -> !name.isEmpty());
    }

    /** {@code attachment}, {@code inline}, …, in lower case. */
    public Optional<String> disposition() {
        return Optional.of(disposition.value()).filter(value -> !value.isEmpty());
    }

    /** 0 for the mail itself, one more for each level inside. */
    public int depth() {
        return depth;
    }

    /** This part's own header fields; those of the mail inside for the child of a {@code message/rfc822} part. */
    public List<HeaderField> fields() {
        return fields;
    }

    /** The first field of this name in one line, as found. */
    public Optional<String> field(String name) {
        for (HeaderField field : fields) {
            if (field.is(name)) {
                return Optional.of(field.unfolded());
            }
        }
        return Optional.empty();
    }

    public List<ContentPart> children() {
        return children;
    }

    /** This part and all inside it, in reading order. */
    public Stream<ContentPart> all() {
        List<ContentPart> parts = new ArrayList<>();
        collect(parts);
        return parts.stream();
    }

    /** Size of the content in bytes as it was sent, before decoding. */
    public int size() {
        return content.size();
    }

    /** The content decoded, at most {@code max} bytes of it. */
    public byte[] content(int max) {
        return content.decoded(max);
    }

    /**
     * The decoded text of a leaf of type {@code text/*} or of a report ({@code message/delivery-status} and its like),
     * cut at {@value MailMessage#MAX_TEXT_OF_A_PART} bytes and at what the whole mail may have.
     */
    public Optional<String> text() {
        if (!hasText()) {
            return Optional.empty();
        }
        String text = decodedText;
        if (text == null) {
            byte[] bytes = content.decoded(textLimit);
            text = TextCharsets.decode(bytes, bytes.length, charset());
            decodedText = text;
        }
        return Optional.of(text);
    }

    /** The content of a leaf of any type as text, decoded as labelled, at most {@code max} bytes of it. */
    public String textOf(int max) {
        byte[] bytes = content.decoded(max);
        return TextCharsets.decode(bytes, bytes.length, charset());
    }

    public boolean is(String mimeType) {
        return type.value().equals(mimeType);
    }

    /** True for the types under {@code text/}. */
    public boolean isText() {
        return type.value().startsWith("text/") && children.isEmpty();
    }

    public boolean isMultipart() {
        return type.value().startsWith("multipart/") && !children.isEmpty();
    }

    /** True where a mail client offers to save it: an attached mail, a part with a file name, anything but text. */
    public boolean isAttachment() {
        if (isMultipart() || (depth == 0 && isText())) {
            return false;
        }
        boolean inlineText = isText() && !disposition.value().equals("attachment");
        return !inlineText || (filename().isPresent() && !disposition.value().equals("inline"));
    }

    @Override
    public String toString() {
        return mimeType() + (children.isEmpty() ? "" : children.toString());
    }

    /** Where its header begins. */
    int from() {
        return from;
    }

    /** Where its content ends. */
    int to() {
        return content.to();
    }

    /** Its content in the bytes it stands in. */
    Slice slice() {
        return content;
    }

    /** Whether its places are places in these bytes. */
    boolean standsIn(byte[] bytes) {
        return content.isOf(bytes);
    }

    /** Whether {@link #text()} is all of the content, from an encoding that we know. */
    boolean readWhole() {
        String encoding =
                field("Content-Transfer-Encoding").map(Ascii::lowerCase).orElse("7bit");
        boolean known = !content.encoding().isEmpty()
                || List.of("7bit", "8bit", "binary").contains(encoding);
        return hasText() && known && textLimit == content.decodedSize();
    }

    boolean hasText() {
        return children.isEmpty() && hasText(type.value());
    }

    static boolean hasText(String mimeType) {
        return mimeType.startsWith("text/") || (mimeType.startsWith("message/") && !isMail(mimeType));
    }

    /** Whether a part of this type is a mail. */
    public static boolean isMail(String mimeType) {
        return Arrays.asList("message/rfc822", "message/global", "message/news").contains(mimeType);
    }

    private void collect(List<ContentPart> parts) {
        parts.add(this);
        children.forEach(child -> child.collect(parts));
    }
}
