package org.mailroom.desk.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.message.HtmlBlocks;

/**
 * A text taken from the source of an HTML document that still knows where each of its characters stands there: what
 * stands between the tags, digits that tags split together again, or what stands in the tags.
 */
final class HtmlView {
    private static final int LONGEST_REFERENCE = 12;

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    private HtmlView() {}

    /** A text as it is. */
    static HtmlView plain(String text) {
        HtmlView view = new HtmlView();
        for (int i = 0; i < text.length(); i++) {
            view.add(text.charAt(i), i, i + 1);
        }
        return view;
    }

    /** What stands between the tags of this source, and what stands in them. */
    static List<HtmlView> of(String html) {
        HtmlView seen = new HtmlView();
        HtmlView tags = new HtmlView();
        int lastTagEnd = html.lastIndexOf('>');
        int lastCommentEnd = html.lastIndexOf("-->");
        int at = 0;
        while (at < html.length()) {
            int end = isTag(html, at) ? tagEnd(html, at, lastTagEnd, lastCommentEnd) : at;
            if (end > at) {
                tags.addAll(html, at, end);
                seen.gap(html, at, end);
                at = end;
            } else {
                at = seen.character(html, at);
            }
        }
        return List.of(seen, tags);
    }

    String text() {
        return text.toString();
    }

    /** Marks where the character of this view stands in the source. */
    void mark(int index, BitSet found) {
        found.set(starts[index], ends[index]);
    }

    private static boolean isTag(String html, int at) {
        return html.charAt(at) == '<'
                && at + 1 < html.length()
                && (Character.isLetter(html.charAt(at + 1)) || "/!?".indexOf(html.charAt(at + 1)) >= 0);
    }

    /** Behind the tag or comment that begins here; here where it never ends. */
    private static int tagEnd(String html, int at, int lastTagEnd, int lastCommentEnd) {
        if (html.startsWith("<!--", at)) {
            return lastCommentEnd < at ? at : html.indexOf("-->", at) + 3;
        }
        return lastTagEnd < at ? at : html.indexOf('>', at) + 1;
    }

    /** A tag that begins or ends a block parts the text. */
    private void gap(String html, int at, int end) {
        int from = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        if (HtmlBlocks.isBlock(name)) {
            add('\n', at, at);
        } else if (name.equals("td") || name.equals("th") || name.equals("img")) {
            add(' ', at, at);
        }
    }

    private int character(String html, int at) {
        int end = html.charAt(at) == '&' ? referenceEnd(html, at) : at;
        String decoded = end > at ? HtmlTags.decode(html.substring(at, end)) : "";
        if (decoded.length() == 1) {
            add(decoded.charAt(0), at, end);
            return end;
        }
        add(html.charAt(at) <= ' ' ? ' ' : html.charAt(at), at, at + 1);
        return at + 1;
    }

    private static int referenceEnd(String html, int at) {
        int end = at;
        while (end < html.length() && end - at < LONGEST_REFERENCE && html.charAt(end) != ';') {
            end++;
        }
        return end < html.length() && html.charAt(end) == ';' ? end + 1 : at;
    }

    private void addAll(String html, int from, int to) {
        for (int i = from; i < to; i++) {
            add(html.charAt(i), i, i + 1);
        }
        add('\n', to, to);
    }

    private void add(char character, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        text.append(character);
        starts[at] = start;
        ends[at] = end;
    }
}
