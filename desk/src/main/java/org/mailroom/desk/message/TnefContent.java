package org.mailroom.desk.message;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Outlook packs into {@code winmail.dat} (TNEF, MS-OXTNEF): the message class, and the text where the mail has no
 * other. Of the files packed into it the names are read. Whatever is cut off or contradicts itself ends the reading; what was read
 * before counts.
 *
 * @param messageClass such as {@code IPM.Note} or {@code REPORT.IPM.Note.NDR}
 * @param text plain, or made of HTML or compressed RTF
 * @param files the names of the files, at most {@value #MAX_FILES}
 */
public record TnefContent(Optional<String> messageClass, Optional<String> text, List<String> files) {
    /** So many names of files are read. */
    public static final int MAX_FILES = 100;

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_ATTRIBUTES = 1_000;
    private static final int MAX_CLASS = 255;
    private static final int SIGNATURE = 0x223E9F78;
    private static final byte OF_THE_MESSAGE = 1;
    private static final int FILE = 0x9002;
    private static final int FILE_TITLE = 0x8010;
    private static final int FILE_PROPERTIES = 0x9005;
    private static final int MESSAGE_CLASS = 0x8008;
    private static final int BODY = 0x800C;
    private static final int PROPERTIES = 0x9003;
    private static final int CHECKSUM_BYTES = 2;
    private static final List<String> TYPES = List.of("application/ms-tnef", "application/vnd.ms-tnef");

    public TnefContent {
        files = List.copyOf(files);
    }

    /** Of the first such part of this mail, attached mails aside. */
    public static Optional<TnefContent> of(ContentPart root) {
        if (isTnef(root)) {
            return Optional.of(read(root.content(MAX_BYTES)));
        }
        return ContentPart.isMail(root.mimeType())
                ? Optional.empty()
                : root.children().stream().flatMap(part -> of(part).stream()).findFirst();
    }

    private static boolean isTnef(ContentPart part) {
        boolean named = part.children().isEmpty()
                && !part.isText()
                && part.filename()
                        .filter(name -> name.equalsIgnoreCase("winmail.dat"))
                        .isPresent();
        return named || TYPES.contains(part.mimeType());
    }

    /** Reads any bytes; throws nothing. */
    static TnefContent read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Found found = new Found();
        try {
            if (in.getInt() == SIGNATURE) {
                in.getShort();
                readAttributes(in, found);
            }
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return found.content();
        }
        return found.content();
    }

    private static void readAttributes(ByteBuffer in, Found found) {
        for (int i = 0; i < MAX_ATTRIBUTES && in.hasRemaining(); i++) {
            byte level = in.get();
            int attribute = in.getInt() & 0xFFFF;
            ByteBuffer value = take(in, in.getInt());
            if (level == OF_THE_MESSAGE) {
                found.attribute(attribute, value);
            } else {
                found.ofFile(attribute, value);
            }
            take(in, CHECKSUM_BYTES);
        }
    }

    /** The next bytes as a buffer of their own. */
    static ByteBuffer take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer taken = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return taken;
    }

    /** What was read so far; the properties' text counts more than the old body attribute. */
    private static final class Found {
        private Optional<String> messageClass = Optional.empty();
        private Optional<String> body = Optional.empty();
        private Optional<String> propertyText = Optional.empty();
        private final List<String> files = new ArrayList<>();

        private void attribute(int attribute, ByteBuffer value) {
            switch (attribute) {
                case MESSAGE_CLASS -> messageClass = ascii(value);
                case BODY -> body = Optional.of(TnefProperties.narrow(value)).filter(text -> !text.isBlank());
                case PROPERTIES -> propertyText = TnefProperties.read(value).text();
                default -> {}
            }
        }

        /** A file has a short title, which its properties may tell in full. */
        private void ofFile(int attribute, ByteBuffer value) {
            if (attribute == FILE && files.size() < MAX_FILES) {
                files.add("");
            } else if (!files.isEmpty() && attribute == FILE_TITLE) {
                name(TnefProperties.narrow(value));
            } else if (!files.isEmpty() && attribute == FILE_PROPERTIES) {
                TnefProperties.read(value).fileName().ifPresent(this::name);
            }
        }

        private void name(String name) {
            files.set(files.size() - 1, PlainText.line(name, MAX_CLASS));
        }

        private static Optional<String> ascii(ByteBuffer value) {
            String text = StandardCharsets.US_ASCII.decode(value).toString().replace("\0", "");
            return Optional.of(PlainText.line(text, MAX_CLASS)).filter(name -> !name.isEmpty());
        }

        private List<String> named() {
            return files.stream().filter(name -> !name.isEmpty()).toList();
        }

        private TnefContent content() {
            return new TnefContent(messageClass, propertyText.or(() -> body), named());
        }
    }
}
