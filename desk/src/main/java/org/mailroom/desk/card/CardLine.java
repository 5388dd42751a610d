package org.mailroom.desk.card;

import java.util.Optional;
import org.mailroom.desk.message.PlainText;

/**
 * A line on a card.
 *
 * @param text in one line, at most {@link #LONGEST} characters
 * @param link where it leads, an http, https or mailto address of characters that need no escaping but {@code &}
 * @param lasting whether a card is written anew when it changes
 */
record CardLine(String text, Optional<String> link, boolean lasting) {
    /** The longest line, in characters. */
    static final int LONGEST = 400;

    CardLine {
        text = PlainText.line(text, LONGEST);
    }

    static CardLine of(String text) {
        return new CardLine(text, Optional.empty(), true);
    }

    static CardLine of(String text, String link) {
        return new CardLine(text, Optional.of(link).filter(CardLine::harmless), true);
    }

    /** The same, of something that may be known at one time and not at another. */
    CardLine passing() {
        return new CardLine(text, link, false);
    }

    /** What is no plain address leads nowhere. */
    private static boolean harmless(String link) {
        boolean scheme = link.startsWith("https://") || link.startsWith("http://") || link.startsWith("mailto:");
        return scheme && link.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>\"'`\\".indexOf(c) < 0);
    }
}
