package org.mailroom.desk.message;

import java.util.Set;

/** The elements of HTML that stand on lines of their own, so that words before and after them never grow together. */
public final class HtmlBlocks {
    private static final Set<String> NAMES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd",
            "body",
            "html");

    private HtmlBlocks() {}

    /**
     * Whether it is one.
     *
     * @param name the element's name in lower case
     */
    public static boolean isBlock(String name) {
        return NAMES.contains(name);
    }
}
