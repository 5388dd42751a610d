package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes header fields out of the mails that are attached to a mail as {@code message/rfc822} (RFC 2046 section 5.2.1); all
 * other bytes stay. One pass over the bytes. An attached mail in base64, which no program should make, stays as it is.
 */
public final class AttachedFields {
    private static final String BOUNDARY = "boundary=";

    private final Predicate<String> unwanted;
    private final ByteArrayOutputStream kept;
    private final Set<String> boundaries = new HashSet<>();
    private final StringBuilder contentType = new StringBuilder();
    private boolean inHeader = true;
    private boolean attached;
    private boolean dropping;
    private boolean ofContentType;
    private boolean changed;

    private AttachedFields(Predicate<String> unwanted, int size) {
        this.unwanted = unwanted;
        this.kept = new ByteArrayOutputStream(size);
    }

    /**
     * The mail without these fields in its attached mails; the very same where they have none.
     *
     * @param unwanted is asked for each field's name
     */
    public static RawMessage removedFrom(RawMessage raw, Predicate<String> unwanted) {
        byte[] bytes = raw.bytes();
        AttachedFields pass = new AttachedFields(unwanted, bytes.length);
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            pass.line(bytes, from, end);
            from = end;
        }
        return pass.changed ? RawMessage.of(pass.kept.toByteArray()) : raw;
    }

    private void line(byte[] bytes, int from, int end) {
        boolean keep = true;
        if (inHeader || bytes[from] == '-') {
            String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
            keep = inHeader ? header(text) : body(text);
        }
        if (keep) {
            kept.write(bytes, from, end - from);
        } else {
            changed = true;
        }
    }

    private boolean header(String line) {
        if (line.isEmpty()) {
            endHeader();
            return true;
        }
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            if (ofContentType) {
                contentType.append(line);
            }
            return !dropping;
        }
        @Nullable String name = name(line);
        ofContentType = "content-type".equalsIgnoreCase(name);
        if (ofContentType) {
            contentType.append(line);
        }
        dropping = attached && name != null && unwanted.test(name);
        return !dropping;
    }

    private static @Nullable String name(String line) {
        int colon = line.indexOf(':');
        return colon > 0 ? line.substring(0, colon).strip() : null;
    }

    private void endHeader() {
        String type = contentType.toString();
        int value = type.indexOf(':') + 1;
        attached = type.substring(value).strip().toLowerCase(Locale.ROOT).startsWith("message/rfc822");
        boundary(type);
        inHeader = attached;
        contentType.setLength(0);
        ofContentType = false;
        dropping = false;
    }

    private void boundary(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf(BOUNDARY);
        if (at >= 0) {
            String rest = type.substring(at + BOUNDARY.length()).strip();
            boolean quoted = rest.startsWith("\"");
            int end = quoted ? rest.indexOf('"', 1) : rest.indexOf(';');
            String boundary = rest.substring(quoted ? 1 : 0, end < 0 ? rest.length() : end);
            boundaries.add("--" + boundary.stripTrailing());
        }
    }

    private boolean body(String line) {
        if (boundaries.contains(line)) {
            inHeader = true;
            attached = false;
        }
        return true;
    }
}
