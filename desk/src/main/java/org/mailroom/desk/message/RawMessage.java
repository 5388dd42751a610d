package org.mailroom.desk.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bytes of one message (RFC 5322), never changed. Changes answer a new message; they touch header fields only, and
 * leave every byte of the body as it was. A message may be anything: empty, without a body, without a header, with bare
 * LF, with lines that are no field (they stay where they are), with an mbox {@code From} line in front (it stays first).
 */
public final class RawMessage {
    /** How many fields {@link #fields()} answers at most; removing looks at all of them. */
    public static final int MAX_FIELDS = 10_000;

    private final byte[] bytes;
    private final int headerEnd;
    private final int bodyStart;

    private RawMessage(byte[] bytes) {
        this.bytes = bytes;
        this.headerEnd = HeaderLines.walk(bytes, 0, bytes.length, (start, end, nameLength) -> {});
        this.bodyStart = HeaderLines.lineEnd(bytes, headerEnd, bytes.length);
    }

    public static RawMessage of(byte[] bytes) {
        return new RawMessage(bytes.clone());
    }

    static RawMessage owning(byte[] bytes) {
        return new RawMessage(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The same bytes to read from, without a copy. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** The header without the empty line that ends it. */
    public byte[] headerBytes() {
        return Arrays.copyOfRange(bytes, 0, headerEnd);
    }

    /** What follows the empty line. */
    public byte[] bodyBytes() {
        return Arrays.copyOfRange(bytes, bodyStart, bytes.length);
    }

    /** The header's fields in their order, the first {@value #MAX_FIELDS} of them. */
    public List<HeaderField> fields() {
        return FieldReader.read(bytes, 0, bytes.length, MAX_FIELDS, Integer.MAX_VALUE);
    }

    /** The value of a field that stands in the header exactly once, without blanks around it. */
    public Optional<String> only(String name) {
        List<HeaderField> found =
                fields().stream().filter(field -> field.is(name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0).value().strip()) : Optional.empty();
    }

    /** This message without the fields whose name passes the test (the name as found, blanks cut off). */
    public RawMessage withoutFields(Predicate<String> nameTest) {
        HeaderEdit edit = new HeaderEdit(bytes);
        HeaderLines.walk(bytes, 0, bytes.length, (start, end, nameLength) -> {
            if (nameLength == 0 || !nameTest.test(FieldReader.name(bytes, start, nameLength))) {
                edit.keep(start, end);
            }
        });
        return edit.finish(headerEnd);
    }

    /**
     * This message with these fields in front of its own, in the order given.
     *
     * @throws IllegalArgumentException if a name is no field name (RFC 5322 section 2.2)
     */
    public RawMessage withFieldsFirst(List<HeaderField> fields) {
        HeaderEdit edit = new HeaderEdit(bytes);
        int from = mboxLineEnd();
        edit.keep(0, from);
        fields.forEach(edit::add);
        if (!fields.isEmpty() && from < headerEnd && HeaderLines.isContinuation(bytes[from])) {
            edit.add(new HeaderField("X-Stray-Lines", ""));
        }
        edit.keep(from, headerEnd);
        return edit.finish(headerEnd);
    }

    /**
     * This message with exactly one field of this name: the first one is replaced where it stands, others go, and where
     * there is none it becomes the last.
     *
     * @throws IllegalArgumentException if the name is no field name (RFC 5322 section 2.2)
     */
    public RawMessage replaceField(String name, String value) {
        HeaderEdit edit = new HeaderEdit(bytes);
        HeaderField field = new HeaderField(name, value);
        boolean[] written = {false};
        HeaderLines.walk(bytes, 0, bytes.length, (start, end, nameLength) -> {
            if (nameLength == 0 || !FieldReader.name(bytes, start, nameLength).equalsIgnoreCase(name)) {
                edit.keep(start, end);
            } else if (!written[0]) {
                written[0] = true;
                edit.add(field);
            }
        });
        if (!written[0]) {
            edit.add(field);
        }
        return edit.finish(headerEnd);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawMessage message && Arrays.equals(bytes, message.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "message of " + bytes.length + " bytes";
    }

    byte[] array() {
        return bytes;
    }

    int bodyStart() {
        return bodyStart;
    }

    int headerEnd() {
        return headerEnd;
    }

    private int mboxLineEnd() {
        int[] end = {0};
        HeaderLines.walk(bytes, 0, headerEnd, (start, spanEnd, nameLength) -> {
            if (start == 0 && nameLength == 0 && isMboxLine()) {
                end[0] = HeaderLines.lineEnd(bytes, 0, headerEnd);
            }
        });
        return end[0];
    }

    private boolean isMboxLine() {
        byte[] from = {'F', 'r', 'o', 'm', ' '};
        int offset = bytes.length > 0 && bytes[0] == '>' ? 1 : 0;
        return bytes.length >= offset + from.length
                && Arrays.equals(bytes, offset, offset + from.length, from, 0, from.length);
    }
}
