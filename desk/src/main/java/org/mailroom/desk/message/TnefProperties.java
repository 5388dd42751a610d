package org.mailroom.desk.message;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The property list inside TNEF (MS-OXTNEF 2.1.3.4): only the body's text and the name of a file are looked for, the rest
 * is passed over.
 */
final class TnefProperties {
    private static final int MAX_PROPERTIES = 2_000;
    private static final int BODY = 0x1000;
    private static final int HTML = 0x1013;
    private static final int RTF = 0x1009;
    private static final int FILE_NAME = 0x3707;
    private static final int FIRST_NAMED = 0x8000;
    private static final int MANY = 0x1000;
    private static final int NARROW = 0x1E;
    private static final int WIDE = 0x1F;
    private static final int GUID_BYTES = 16;

    private Optional<String> plain = Optional.empty();
    private Optional<String> html = Optional.empty();
    private Optional<ByteBuffer> rtf = Optional.empty();
    private Optional<String> fileName = Optional.empty();

    private TnefProperties() {}

    /** What stands in the list; what is cut off ends the reading. */
    static TnefProperties read(ByteBuffer in) {
        TnefProperties found = new TnefProperties();
        try {
            int count = Math.min(in.getInt(), MAX_PROPERTIES);
            for (int i = 0; i < count; i++) {
                found.readProperty(in);
            }
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return found;
        }
        return found;
    }

    /** A text in bytes whose code page nobody tells reliably: UTF-8 where it is that, else windows-1252. */
    static String narrow(ByteBuffer value) {
        byte[] bytes = new byte[Math.min(value.remaining(), MailMessage.MAX_TEXT_OF_A_PART)];
        value.get(bytes);
        return TextCharsets.guess(bytes, 0, bytes.length).replace("\0", "");
    }

    /** The plain body, or the HTML body, or the compressed RTF as text. */
    Optional<String> text() {
        return plain.or(() -> html.map(HtmlText::of))
                .filter(text -> !text.isBlank())
                .or(() -> rtf.map(packed -> RtfText.of(CompressedRtf.unpack(packed))))
                .filter(text -> !text.isBlank());
    }

    /** The name of the file whose properties these are. */
    Optional<String> fileName() {
        return fileName.filter(name -> !name.isBlank());
    }

    private void readProperty(ByteBuffer in) {
        int type = in.getShort() & 0xFFFF;
        int id = in.getShort() & 0xFFFF;
        if (id >= FIRST_NAMED) {
            skipName(in);
        }
        int kind = type & ~MANY;
        boolean counted = isVariable(kind) || (type & MANY) != 0;
        int values = counted ? in.getInt() : 1;
        for (int i = 0; i < values; i++) {
            keep(id, kind, isVariable(kind) ? padded(in, in.getInt()) : TnefContent.take(in, size(kind)));
        }
    }

    private void keep(int id, int kind, ByteBuffer value) {
        if (id == BODY && kind == WIDE) {
            plain = Optional.of(wide(value));
        } else if (id == FILE_NAME) {
            fileName = Optional.of(kind == WIDE ? wide(value) : narrow(value));
        } else if (id == RTF) {
            rtf = Optional.of(value);
        } else if (id == BODY && kind == NARROW) {
            plain = Optional.of(narrow(value));
        } else if (id == HTML) {
            html = Optional.of(narrow(value));
        }
    }

    private static String wide(ByteBuffer value) {
        return StandardCharsets.UTF_16LE.decode(value).toString().replace("\0", "");
    }

    private static void skipName(ByteBuffer in) {
        TnefContent.take(in, GUID_BYTES);
        boolean words = in.getInt() == 1;
        int number = in.getInt();
        if (words) {
            padded(in, number);
        }
    }

    private static ByteBuffer padded(ByteBuffer in, int length) {
        ByteBuffer value = TnefContent.take(in, length);
        TnefContent.take(in, Math.min(-length & 3, in.remaining()));
        return value;
    }

    private static boolean isVariable(int kind) {
        return kind == NARROW || kind == WIDE || kind == 0x0D || kind == 0x102;
    }

    private static int size(int kind) {
        return switch (kind) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }
}
