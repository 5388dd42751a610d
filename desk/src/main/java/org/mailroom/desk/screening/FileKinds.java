package org.mailroom.desk.screening;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is, by its first bytes more than by its name, and its bytes as text. */
final class FileKinds {
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> MAIL = Set.of("eml", "mht", "mhtml");
    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx", "docm", "xlsm", "pptm");
    private static final int SAMPLE = 4096;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private static final byte[] RICH_TEXT = {'{', '\\', 'r', 't', 'f'};
    private static final List<byte[]> PICTURES = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            new byte[] {'G', 'I', 'F', '8'},
            new byte[] {'I', 'I', 0x2a, 0},
            new byte[] {'M', 'M', 0, 0x2a});

    private FileKinds() {}

    /** A picture by its first bytes: PNG, JPEG, GIF, TIFF. */
    static boolean isPicture(byte[] bytes) {
        return PICTURES.stream().anyMatch(start -> startsWith(bytes, start));
    }

    /** Rich text format: text in which numbers may be cut by what formats them. */
    static boolean isRichText(byte[] bytes) {
        return startsWith(bytes, RICH_TEXT);
    }

    static boolean isHtml(String mimeType, String name) {
        return mimeType.equals("text/html") || mimeType.equals("application/xhtml+xml") || HTML.contains(ending(name));
    }

    static boolean isMail(String mimeType, String name) {
        return mimeType.equals("message/rfc822") || MAIL.contains(ending(name));
    }

    /** An office document of the ZIP kind that is no ZIP: it is locked with a password ([MS-OFFCRYPTO] 2.3). */
    static boolean isLockedOffice(byte[] bytes, String name) {
        return OFFICE.contains(ending(name)) && startsWith(bytes, OLE);
    }

    /** Whether a person could read it: no NUL, hardly a control character. */
    static boolean looksLikeText(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return true;
        }
        int controls = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            int character = bytes[i] & 0xff;
            if (character == 0) {
                return false;
            }
            boolean blank = character >= '\t' && character <= '\r';
            controls += (character < ' ' && !blank) || character == 0x7f ? 1 : 0;
        }
        return controls * 50 <= length && !startsWith(bytes, new byte[] {'%', 'P', 'D', 'F'});
    }

    /** UTF-16 where the bytes begin with its mark, UTF-8 where they are that, else windows-1252. */
    static String text(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
