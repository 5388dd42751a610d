package org.mailroom.desk.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** The character sets that RTF names by numbers: code pages, and those of fonts. */
final class RtfCharsets {
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int UTF_8 = 65001;
    /** Code page by the number in {@code \fcharset}. */
    private static final Map<Integer, Integer> OF_FONTS = Map.ofEntries(
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private RtfCharsets() {}

    /** Of a code page; western where it is not known. */
    static Charset ofCodePage(int number) {
        if (number == UTF_8) {
            return StandardCharsets.UTF_8;
        }
        return Stream.of("windows-" + number, "x-windows-" + number, "ms" + number, "cp" + number)
                .filter(Charset::isSupported)
                .findFirst()
                .map(Charset::forName)
                .orElse(WESTERN);
    }

    /** Of a font; the document's own where the font's number says nothing. */
    static Charset ofFont(int number, Charset ofDocument) {
        Integer page = OF_FONTS.get(number);
        return page == null ? ofDocument : ofCodePage(page);
    }
}
