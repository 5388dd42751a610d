package org.mailroom.desk.message;

import java.util.Set;

/**
 * HTML as lines of text in one pass: tags gone, blocks on lines of their own, quotations marked with {@code > }, styles
 * and scripts left out. Reads anything; nothing is loaded or run.
 */
public final class HtmlText {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript", "svg");
    private static final int MAX_QUOTE = 20;

    private final String html;
    private final StringBuilder out;
    private int quote;
    private boolean gap;
    private boolean lineOpen;

    /** Text as it is written into HTML, also between quotation marks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private HtmlText(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() / 2);
    }

    public static String of(String html) {
        HtmlText text = new HtmlText(html);
        text.read();
        return text.out.toString();
    }

    private void read() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && startsTag(at + 1)) {
                at = tag(at);
            } else if (c == '&') {
                at = entity(at);
            } else {
                text(c);
                at++;
            }
        }
    }

    private boolean startsTag(int at) {
        return at < html.length() && (Character.isLetter(html.charAt(at)) || "/!?".indexOf(html.charAt(at)) >= 0);
    }

    private int tag(int start) {
        if (html.startsWith("<!--", start)) {
            return after("-->", start + 4);
        }
        int nameStart = html.charAt(start + 1) == '/' ? start + 2 : start + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = Ascii.lowerCase(html.substring(nameStart, nameEnd));
        boolean closing = nameStart == start + 2;
        int end = after(">", nameEnd);
        act(name, closing);
        return !closing && UNSEEN.contains(name) ? endOfUnseen(name, end) : end;
    }

    private void act(String name, boolean closing) {
        if (name.equals("blockquote")) {
            newLine();
            quote = Math.max(0, Math.min(MAX_QUOTE, quote + (closing ? -1 : 1)));
        } else if (HtmlBlocks.isBlock(name)) {
            newLine();
        } else if (name.equals("td") || name.equals("th")) {
            gap = lineOpen;
        }
    }

    private int endOfUnseen(String name, int from) {
        int at = from;
        while (at < html.length()) {
            int close = html.indexOf("</", at);
            if (close < 0) {
                return html.length();
            }
            if (html.regionMatches(true, close + 2, name, 0, name.length())) {
                return after(">", close);
            }
            at = close + 2;
        }
        return at;
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private int entity(int start) {
        int end = start + 1;
        while (end < html.length() && end - start < HtmlEntities.LONGEST && Character.isLetterOrDigit(at(end, start))) {
            end++;
        }
        String decoded = HtmlEntities.decode(html.substring(start + 1, end));
        if (decoded.isEmpty()) {
            text('&');
            return start + 1;
        }
        decoded.chars().forEach(c -> text((char) c));
        return end < html.length() && html.charAt(end) == ';' ? end + 1 : end;
    }

    private char at(int index, int start) {
        char c = html.charAt(index);
        return c == '#' && index == start + 1 ? '0' : c;
    }

    private void text(char c) {
        if (c == '\u00a0' || c <= ' ') {
            gap = gap || lineOpen;
            return;
        }
        if (!lineOpen) {
            out.append("> ".repeat(quote));
        } else if (gap) {
            out.append(' ');
        }
        out.append(c);
        gap = false;
        lineOpen = true;
    }

    private void newLine() {
        if (lineOpen) {
            out.append('\n');
        }
        lineOpen = false;
        gap = false;
    }
}
