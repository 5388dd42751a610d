package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes {@link HeaderField}s of a header's bytes: 8-bit values are UTF-8 where they can be, else windows-1252. */
final class FieldReader {
    /** The field of which the end counts most (RFC 5322 section 3.6.4). */
    private static final String NEAREST_LAST = "References";

    private FieldReader() {}

    /** The first {@code maxFields} fields of the header in {@code bytes[from, to)}, values cut at {@code maxLength}, References at their beginning. */
    static List<HeaderField> read(byte[] bytes, int from, int to, int maxFields, int maxLength) {
        List<HeaderField> fields = new ArrayList<>();
        HeaderLines.walk(bytes, from, to, (start, end, nameLength) -> {
            if (nameLength > 0 && fields.size() < maxFields) {
                fields.add(field(bytes, start, end, nameLength, maxLength));
            }
        });
        return List.copyOf(fields);
    }

    static String name(byte[] bytes, int start, int nameLength) {
        return new String(bytes, start, nameLength, StandardCharsets.US_ASCII);
    }

    private static HeaderField field(byte[] bytes, int start, int end, int nameLength, int maxLength) {
        int from = start + nameLength;
        while (bytes[from] != ':') {
            from++;
        }
        from++;
        int to = end;
        while (to > from && HeaderLines.isLineEnd(bytes[to - 1])) {
            to--;
        }
        String name = name(bytes, start, nameLength);
        int length = Math.min(to - from, maxLength);
        int first = name.equalsIgnoreCase(NEAREST_LAST) ? to - length : from;
        return new HeaderField(name, TextCharsets.guess(bytes, first, length));
    }
}
