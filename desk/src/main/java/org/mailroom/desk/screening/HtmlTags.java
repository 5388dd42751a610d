package org.mailroom.desk.screening;

import java.util.Locale;
import org.mailroom.desk.message.HtmlEntities;

/**
 * Cuts HTML into text, tags and comments as browsers do (WHATWG HTML section 13.2.5), in one pass, whatever it is.
 * Nothing is repaired or loaded.
 */
final class HtmlTags {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NUMBER = 100;

    private final String html;
    private final Handler handler;

    /** Takes what was cut, in the order of the document. */
    interface Handler {
        /** Text, character references decoded. */
        void text(String text);

        /** A tag begins or, with {@code closing}, an element ends. */
        void tag(String name, boolean closing);

        /** An attribute of the tag that was told last; the value is decoded, and empty where there is none. */
        void attribute(String name, String value);

        /** All attributes of the tag were told. */
        void tagEnd(String name, boolean closing);

        /** A comment's text, or that of an element whose content is no HTML: style, script, title. */
        void unseen(String text);
    }

    private HtmlTags(String html, Handler handler) {
        this.html = html;
        this.handler = handler;
    }

    static void read(String html, Handler handler) {
        new HtmlTags(html, handler).read();
    }

    private void read() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            text(at, end);
            at = open < 0 ? end : markup(open);
        }
    }

    private void text(int from, int to) {
        if (to > from) {
            handler.text(decode(html.substring(from, to)));
        }
    }

    private int markup(int open) {
        int next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        if (html.startsWith("<!--", open)) {
            return comment(open + 4);
        }
        if (Character.isLetter(next)) {
            return tag(open + 1, false);
        }
        if (next == '/' && open + 2 < html.length() && Character.isLetter(html.charAt(open + 2))) {
            return tag(open + 2, true);
        }
        if (next == '!' || next == '?' || next == '/') {
            return unseenUntil(open + 2, ">");
        }
        handler.text("<");
        return open + 1;
    }

    private int comment(int from) {
        if (html.startsWith(">", from)) {
            return from + 1;
        }
        if (html.startsWith("->", from)) {
            return from + 2;
        }
        return unseenUntil(from, "-->");
    }

    private int unseenUntil(int from, String mark) {
        int end = html.indexOf(mark, from);
        handler.unseen(html.substring(from, end < 0 ? html.length() : end));
        return end < 0 ? html.length() : end + mark.length();
    }

    private int tag(int nameStart, boolean closing) {
        int nameEnd = nameStart;
        while (nameEnd < html.length() && !endsName(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        handler.tag(name, closing);
        int end = attributes(nameEnd);
        handler.tagEnd(name, closing);
        return closing ? end : rawText(name, end);
    }

    private static boolean endsName(char character) {
        return character <= ' ' || character == '>' || character == '/';
    }

    private int attributes(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '>') {
            at = endsName(html.charAt(at)) ? at + 1 : attribute(at);
        }
        return Math.min(html.length(), at + 1);
    }

    private int attribute(int start) {
        int nameEnd = start + 1;
        while (nameEnd < html.length() && html.charAt(nameEnd) != '=' && !endsName(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        int equals = afterBlanks(nameEnd);
        if (equals < html.length() && html.charAt(equals) == '=') {
            return value(name, afterBlanks(equals + 1));
        }
        handler.attribute(name, "");
        return nameEnd;
    }

    private int value(String name, int start) {
        char quote = start < html.length() ? html.charAt(start) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? start + 1 : start;
        int end = from;
        while (end < html.length() && !endsValue(html.charAt(end), quoted, quote)) {
            end++;
        }
        handler.attribute(name, decode(html.substring(from, end)));
        return quoted ? Math.min(html.length(), end + 1) : end;
    }

    private static boolean endsValue(char character, boolean quoted, char quote) {
        return quoted ? character == quote : character <= ' ' || character == '>';
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int rawText(String name, int from) {
        boolean raw = name.equals("style") || name.equals("script") || name.equals("title");
        int end = raw ? endOfRawText(name, from) : from;
        if (end > from) {
            handler.unseen(decode(html.substring(from, end)));
        }
        return end;
    }

    private int endOfRawText(String name, int from) {
        int close = html.indexOf("</", from);
        while (close >= 0 && !html.regionMatches(true, close + 2, name, 0, name.length())) {
            close = html.indexOf("</", close + 2);
        }
        return close < 0 ? html.length() : close;
    }

    /** The text with its character references replaced; a name may lack its semicolon, as browsers allow for old ones. */
    static String decode(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (amp >= 0) {
            decoded.append(text, from, amp);
            from = reference(text, amp, decoded);
            amp = text.indexOf('&', from);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int reference(String text, int amp, StringBuilder decoded) {
        int end = nameEnd(text, amp + 1);
        for (int to = end; to >= amp + 1 + SHORTEST_NAME; to--) {
            String meaning = HtmlEntities.decode(text.substring(amp + 1, to));
            if (!meaning.isEmpty()) {
                decoded.append(meaning);
                return to < text.length() && text.charAt(to) == ';' ? to + 1 : to;
            }
        }
        decoded.append('&');
        return amp + 1;
    }

    private static int nameEnd(String text, int from) {
        int end = from < text.length() && text.charAt(from) == '#' ? from + 1 : from;
        boolean number = end > from;
        boolean hex = number && end < text.length() && (text.charAt(end) | 0x20) == 'x';
        end += hex ? 1 : 0;
        int longest = number ? LONGEST_NUMBER : HtmlEntities.LONGEST;
        while (end < text.length() && end - from < longest && inName(text.charAt(end), number, hex)) {
            end++;
        }
        return end;
    }

    private static boolean inName(char character, boolean number, boolean hex) {
        if (number) {
            return character < 0x80 && Character.digit(character, hex ? 16 : 10) >= 0;
        }
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}
