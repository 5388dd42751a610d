package org.mailroom.desk.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to text whatever the mail says about them. Labels stand for what is really sent under them (WHATWG Encoding:
 * {@code iso-8859-1} is windows-1252); no label, or one nobody knows, means UTF-8 where the bytes are that, else
 * windows-1252.
 */
final class TextCharsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LONGEST_NAME = 60;
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "utf-8"),
            Map.entry("cp-850", "ibm850"));

    private TextCharsets() {}

    static String guess(byte[] bytes, int from, int length) {
        return utf8(bytes, from, length).orElseGet(() -> new String(bytes, from, length, WESTERN));
    }

    static String decode(byte[] bytes, int length, Optional<String> label) {
        Optional<Charset> charset = label.flatMap(TextCharsets::forLabel);
        return charset.isPresent() ? new String(bytes, 0, length, charset.get()) : guess(bytes, 0, length);
    }

    /** The charset meant by this label; empty for unknown ones and for US-ASCII, where a guess does better. */
    static Optional<Charset> forLabel(String label) {
        String name = Ascii.lowerCase(label.strip());
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.equals("us-ascii") || name.equals("ascii")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The text, if it is UTF-8; a character cut off at the end is let go only where others stood before it. */
    private static Optional<String> utf8(byte[] bytes, int from, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate(length);
        boolean bad = decoder.decode(in, out, false).isError();
        String text = out.flip().toString();
        boolean cutShort = in.hasRemaining() && text.chars().allMatch(c -> c < 0x80);
        return bad || cutShort ? Optional.empty() : Optional.of(text);
    }
}
