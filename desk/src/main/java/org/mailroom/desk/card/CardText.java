package org.mailroom.desk.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mailroom.desk.ids.Sha256;

/**
 * What stands on a card.
 *
 * @param sections in their order; those without a line are left out
 */
record CardText(List<CardSection> sections) {
    private static final int DIGEST_BYTES = 16;

    CardText {
        sections =
                sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    /** A digest of what lasts, in hexadecimal digits. */
    String facts() {
        MessageDigest digest = Sha256.begun();
        for (CardSection section : sections) {
            section.lines().stream()
                    .filter(CardLine::lasting)
                    .map(line -> section.title() + "\n" + line.text() + "\n"
                            + line.link().orElse("") + "\n")
                    .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    /** In plain text, lines ended by LF. */
    String plain() {
        return sections.stream().map(CardText::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(CardSection section) {
        return section.title() + "\n"
                + section.lines().stream()
                        .map(line -> "  " + line.text()
                                + line.link().map(link -> "\n    " + link).orElse("") + "\n")
                        .collect(Collectors.joining());
    }

    /** As the body of a page, everything escaped. */
    String page() {
        return sections.stream().map(CardText::page).collect(Collectors.joining());
    }

    private static String page(CardSection section) {
        return "<h4>" + escaped(section.title()) + "</h4>\n<ul>\n"
                + section.lines().stream().map(CardText::page).collect(Collectors.joining()) + "</ul>\n";
    }

    private static String page(CardLine line) {
        String text = escaped(line.text());
        return "<li>"
                + line.link()
                        .map(link -> "<a href=\"" + escaped(link) + "\">" + text + "</a>")
                        .orElse(text) + "</li>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
