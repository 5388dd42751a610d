package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person reads of RTF (Rich Text Format specification 1.9.1). HTML that Outlook has wrapped in RTF is unwrapped
 * (MS-OXRTFEX). One pass over the bytes, never more than they hold; anything is taken.
 */
final class RtfText {
    private static final int MAX_DEPTH = 500;
    private static final int MAX_FONTS = 500;
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 9;
    private static final int NOT_GIVEN = Integer.MIN_VALUE;
    private static final Set<String> NO_TEXT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "pntext",
            "nonshppict",
            "xe",
            "tc",
            "rxe");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("par", "\n"),
            Map.entry("line", "\n"),
            Map.entry("sect", "\n"),
            Map.entry("page", "\n"),
            Map.entry("row", "\n"),
            Map.entry("cell", "\t"),
            Map.entry("tab", "\t"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201C"),
            Map.entry("rdblquote", "\u201D"),
            Map.entry("bullet", "\u2022"),
            Map.entry("endash", "\u2013"),
            Map.entry("emdash", "\u2014"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"));

    private final byte[] in;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Integer> fonts = new HashMap<>();
    private Group group = new Group(false, false, false, 1, 0);
    private Charset ofDocument = RtfCharsets.WESTERN;
    private boolean fromHtml;
    private boolean starred;
    private int tooDeep;
    private int toSkip;
    private int at;

    private RtfText(byte[] in) {
        this.in = in;
    }

    /**
     * What holds until the end of a group.
     *
     * @param silent whether the group's text is none of the mail's
     * @param fonts whether it is the table of fonts
     * @param wrapping whether its text stands for the HTML that stands beside it
     * @param standIns how many characters follow each one of Unicode for readers that know none
     * @param font its number
     */
    private record Group(boolean silent, boolean fonts, boolean wrapping, int standIns, int font) {}

    /** The text; empty where it is no RTF. */
    static String of(byte[] rtf) {
        RtfText text = new RtfText(rtf);
        text.read();
        String found = text.out.toString();
        return text.fromHtml ? HtmlText.of(found) : found;
    }

    private void read() {
        boolean isRtf = in.length > 5 && new String(in, 0, 5, RtfCharsets.WESTERN).equals("{\\rtf");
        while (isRtf && at < in.length && out.length() < MailMessage.MAX_TEXT_OF_A_PART) {
            byte b = in[at++];
            switch (b) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> character(b);
            }
        }
        flush();
    }

    private void open() {
        flush();
        toSkip = 0;
        starred = false;
        if (outer.size() < MAX_DEPTH) {
            outer.push(group);
        } else {
            tooDeep++;
        }
    }

    private void close() {
        flush();
        toSkip = 0;
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    private void control() {
        if (at == in.length) {
            return;
        }
        byte next = in[at++];
        if (isLetter(next)) {
            at--;
            word();
            return;
        }
        switch (next) {
            case '\'' -> hex();
            case '*' -> starred = true;
            case '\\', '{', '}' -> character(next);
            case '~' -> say("\u00a0");
            case '_' -> say("-");
            case '\r', '\n' -> say("\n");
            default -> {}
        }
    }

    private void hex() {
        if (at + 2 <= in.length) {
            int high = Character.digit(in[at], 16);
            int low = Character.digit(in[at + 1], 16);
            at += 2;
            if (high >= 0 && low >= 0) {
                character((byte) (high << 4 | low));
            }
        }
    }

    private void word() {
        int start = at;
        while (at < in.length && isLetter(in[at])) {
            at++;
        }
        String word = new String(in, start, Math.min(at - start, LONGEST_WORD), RtfCharsets.WESTERN);
        int number = number();
        if (at < in.length && in[at] == ' ') {
            at++;
        }
        apply(word, number);
        starred = false;
    }

    private int number() {
        int start = at;
        boolean minus = at < in.length && in[at] == '-';
        at += minus ? 1 : 0;
        int digits = at;
        int number = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            number = at - digits < LONGEST_NUMBER ? number * 10 + in[at] - '0' : number;
            at++;
        }
        if (at == digits) {
            at = start;
            return NOT_GIVEN;
        }
        return minus ? -number : number;
    }

    private void apply(String word, int number) {
        switch (word) {
            case "ansicpg" -> ofDocument = RtfCharsets.ofCodePage(number);
            case "fromhtml" -> fromHtml |= number == 1;
            case "htmltag" -> tag();
            case "htmlrtf" -> become(group.silent, group.fonts, number != 0, group.standIns, group.font);
            case "uc" ->
                become(group.silent, group.fonts, group.wrapping, Math.max(0, Math.min(number, 100)), group.font);
            case "u" -> unicode(number);
            case "f", "deff" -> become(group.silent, group.fonts, group.wrapping, group.standIns, number);
            case "fcharset" -> font(number);
            case "bin" -> at += Math.max(0, Math.min(number, in.length - at));
            default -> other(word);
        }
    }

    /** A group with HTML as it was before it was wrapped. */
    private void tag() {
        if (fromHtml && starred) {
            become(false, false, false, group.standIns, group.font);
        } else {
            other("htmltag");
        }
    }

    private void font(int number) {
        if (group.fonts && fonts.size() < MAX_FONTS) {
            fonts.put(group.font, number);
        }
    }

    private void other(String word) {
        String sign = SIGNS.get(word);
        if (sign != null) {
            say(sign);
        } else if (starred || NO_TEXT.contains(word)) {
            become(true, word.equals("fonttbl"), group.wrapping, group.standIns, group.font);
        }
    }

    private void become(boolean silent, boolean fontTable, boolean wrapping, int standIns, int font) {
        flush();
        group = new Group(silent, fontTable, wrapping, standIns, font);
    }

    private void unicode(int number) {
        if (number == NOT_GIVEN) {
            return;
        }
        say(String.valueOf((char) number));
        toSkip = group.standIns;
    }

    private void say(String text) {
        flush();
        toSkip = 0;
        if (!group.silent && !group.wrapping) {
            out.append(text);
        }
    }

    private void character(byte b) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.silent && !group.wrapping) {
            bytes.write(b);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            Integer ofFont = fonts.get(group.font);
            Charset charset = ofFont == null ? ofDocument : RtfCharsets.ofFont(ofFont, ofDocument);
            out.append(bytes.toString(charset).replace("\0", ""));
            bytes.reset();
        }
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
