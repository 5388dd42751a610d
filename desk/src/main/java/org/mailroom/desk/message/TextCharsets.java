package org.mailroom.desk.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to text whatever the mail says about them. Labels stand for what is really sent under them (WHATWG Encoding:
 * {@code iso-8859-1} is windows-1252); no label, or one nobody knows, means UTF-8 where the bytes are that, else
 * windows-1252.
 */
final class TextCharsets {
    static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> UTF_7 = List.of("utf-7", "unicode-1-1-utf-7", "x-unicode-1-1-utf-7", "utf7");
    private static final char UNREADABLE = '\uFFFD';
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
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("_iso-2022-jp$esc", "x-windows-iso2022jp"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("big-5", "big5-hkscs"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("koi8", "koi8-r"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("utf_8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "utf-8"),
            Map.entry("cp-850", "ibm850"));

    private static final Map<String, Charset> KNOWN = known();

    private TextCharsets() {}

    static String guess(byte[] bytes, int from, int length) {
        return utf8(bytes, from, length).orElseGet(() -> new String(bytes, from, length, WESTERN));
    }

    static String decode(byte[] bytes, int length, Optional<String> label) {
        if (label.map(TextCharsets::isUtf7).orElse(false)) {
            return Utf7.decode(bytes, length);
        }
        Optional<Charset> charset = label.flatMap(TextCharsets::forLabel);
        if (charset.isEmpty()) {
            return guess(bytes, 0, length);
        }
        String text = new String(bytes, 0, length, charset.get());
        return charset.get().equals(StandardCharsets.UTF_8) && isNotUtf8(text)
                ? new String(bytes, 0, length, WESTERN)
                : text;
    }

    private static boolean isUtf7(String label) {
        return UTF_7.contains(Ascii.lowerCase(label.strip()));
    }

    /** True for bytes labelled UTF-8 of which none above ASCII could be read so: a western text under a wrong label. */
    private static boolean isNotUtf8(String text) {
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && c != UNREADABLE) {
                return false;
            }
            broken |= c == UNREADABLE;
        }
        return broken;
    }

    /** The charset meant by this label; empty for unknown ones and for US-ASCII, where a guess does better. */
    static Optional<Charset> forLabel(String label) {
        String name = Ascii.lowerCase(label.strip());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.ofNullable(KNOWN.get(MEANT.getOrDefault(name, name)))
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
    }

    /** By lower-case names and aliases: to ask the platform for a name that nobody knows takes milliseconds each time. */
    private static Map<String, Charset> known() {
        Map<String, Charset> known = new HashMap<>();
        for (Charset charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(alias -> known.putIfAbsent(Ascii.lowerCase(alias), charset));
        }
        Charset.availableCharsets().forEach((name, charset) -> known.put(Ascii.lowerCase(name), charset));
        return Map.copyOf(known);
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
