package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes the text of chosen parts of a mail and leaves every byte of the others as it was. */
public final class TextChange {
    /** Parameters of a text's type that say how its lines are meant (RFC 3676 section 4). */
    private static final Set<String> KEPT = Set.of("format", "delsp");

    private final MailMessage message;
    private final TreeMap<Integer, ContentPart> chosen = new TreeMap<>();
    private final byte[] bytes;

    public TextChange(MailMessage message) {
        this.message = message;
        this.bytes = message.raw().array();
    }

    /**
     * Whether the text of this part can be changed: it was read whole, without a character lost, from an encoding that
     * we know, and stands in the mail itself.
     */
    public boolean possible(ContentPart part) {
        return part.standsIn(bytes)
                && part.readWhole()
                && part.text().filter(text -> text.indexOf('\uFFFD') < 0).isPresent();
    }

    /** Chooses a part. */
    public void choose(ContentPart part) {
        if (!possible(part)) {
            throw new IllegalArgumentException("the text of " + part + " cannot be changed");
        }
        chosen.put(part.from(), part);
    }

    /** The mail with the texts of the chosen parts changed, in UTF-8. */
    public RawMessage apply(UnaryOperator<String> plain, UnaryOperator<String> html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 1024);
        int copied = 0;
        for (Map.Entry<Integer, ContentPart> entry : chosen.entrySet()) {
            ContentPart part = entry.getValue();
            out.write(bytes, copied, part.from() - copied);
            byte[] changed = changed(
                    part,
                    (part.is("text/html") ? html : plain).apply(part.text().orElseThrow()));
            out.write(changed, 0, changed.length);
            copied = part.to();
        }
        out.write(bytes, copied, bytes.length - copied);
        return RawMessage.owning(out.toByteArray());
    }

    private byte[] changed(ContentPart part, String text) {
        EncodedText encoded = EncodedText.of(text);
        RawMessage edited = RawMessage.of(java.util.Arrays.copyOfRange(bytes, part.from(), part.to()))
                .replaceField("Content-Type", type(part))
                .replaceField("Content-Transfer-Encoding", encoded.encoding());
        if (part.depth() == 0 && message.field("MIME-Version").isEmpty()) {
            edited = edited.replaceField("MIME-Version", "1.0");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] header = edited.headerBytes();
        out.write(header, 0, header.length);
        byte[] rest = ("\r\n" + encoded.content()).getBytes(StandardCharsets.US_ASCII);
        out.write(rest, 0, rest.length);
        return out.toByteArray();
    }

    private static String type(ContentPart part) {
        StringBuilder type = new StringBuilder(part.mimeType()).append("; charset=utf-8");
        part.parameters().forEach((name, value) -> {
            if (KEPT.contains(name) && value.matches("[A-Za-z]{1,20}")) {
                type.append("; ").append(name).append('=').append(value);
            }
        });
        return type.toString();
    }
}
