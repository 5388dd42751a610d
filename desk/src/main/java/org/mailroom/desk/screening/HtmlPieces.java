package org.mailroom.desk.screening;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.message.HtmlBlocks;

/**
 * The texts of an HTML document: what a reader sees (digits that tags, comments or hidden elements split are together
 * again), what is quoted, what is hidden, and what stands in attributes.
 */
final class HtmlPieces implements HtmlTags.Handler {
    /** Stands between texts that have nothing to do with each other; no number goes across it. */
    static final String APART = "\n\u00a6\n";

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> READ_ATTRIBUTES = Set.of(
            "alt",
            "title",
            "href",
            "src",
            "value",
            "placeholder",
            "content",
            "aria-label",
            "label",
            "summary",
            "action",
            "cite",
            "background");

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder quoted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder attributes = new StringBuilder();
    private final Inside hiding = new Inside();
    private final Inside quoting = new Inside();
    private boolean hides;
    private boolean quotes;
    private boolean gap;

    private HtmlPieces() {}

    /** The texts of a document that stands here; empty ones are left out. */
    static List<TextPiece> of(String html, Place place) {
        HtmlPieces pieces = new HtmlPieces();
        HtmlTags.read(html, pieces);
        return pieces.pieces(place);
    }

    private List<TextPiece> pieces(Place place) {
        List<TextPiece> pieces = new ArrayList<>(QuotedText.split(seen.toString(), place));
        add(pieces, place.inQuote(), quoted);
        add(pieces, place.as(Place.Part.HTML_HIDDEN), hidden);
        add(pieces, place.as(Place.Part.HTML_ATTRIBUTE), attributes);
        return pieces;
    }

    private static void add(List<TextPiece> pieces, Place place, StringBuilder text) {
        if (!text.toString().isBlank()) {
            pieces.add(new TextPiece(place, text.toString()));
        }
    }

    @Override
    public void text(String text) {
        StringBuilder out = current();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' && character != 0) {
                gap = true;
            } else {
                out.append(gap && endsInWord(out) ? " " : "").append(character);
                gap = false;
            }
        }
    }

    @Override
    public void tag(String name, boolean closing) {
        hides = false;
        quotes = !closing && name.equals("blockquote");
        if (HtmlBlocks.isBlock(name)) {
            newLine();
        } else if (name.equals("td") || name.equals("th") || name.equals("img")) {
            gap = true;
        }
    }

    @Override
    public void attribute(String name, String value) {
        hides |= name.equals("hidden") || (name.equals("style") && hidingStyle(value));
        quotes |= name.equals("class") && value.contains("gmail_quote");
        boolean unnamed = value.isEmpty() && Digits.value(name.codePointAt(0)) != Digits.NONE;
        if (unnamed || (READ_ATTRIBUTES.contains(name) && !value.startsWith("data:image"))) {
            attributes.append(APART).append(unnamed ? name : unescaped(value));
        }
    }

    @Override
    public void tagEnd(String name, boolean closing) {
        if (closing) {
            hiding.close(name);
            quoting.close(name);
        } else if (!VOID.contains(name)) {
            hiding.open(name, hides);
            quoting.open(name, quotes);
        }
    }

    @Override
    public void unseen(String text) {
        hidden.append(APART).append(text);
    }

    private StringBuilder current() {
        if (hiding.here()) {
            return hidden;
        }
        return quoting.here() ? quoted : seen;
    }

    private void newLine() {
        StringBuilder out = current();
        if (endsInWord(out)) {
            out.append('\n');
        }
        gap = false;
    }

    private static boolean endsInWord(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) > ' ';
    }

    private static boolean hidingStyle(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none")
                || plain.contains("visibility:hidden")
                || plain.contains("font-size:0")
                || plain.contains("mso-hide:all");
    }

    private static String unescaped(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }

    /** Whether the reader is inside an element of some kind: from its tag to the end tag that belongs to it. */
    private static final class Inside {
        private String name = "";
        private int depth;

        boolean here() {
            return depth > 0;
        }

        void open(String tag, boolean begins) {
            if (depth == 0 && begins) {
                name = tag;
                depth = 1;
            } else if (depth > 0 && tag.equals(name)) {
                depth++;
            }
        }

        void close(String tag) {
            if (depth > 0 && tag.equals(name)) {
                depth--;
            }
        }
    }
}
