package org.mailroom.desk.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All text of one mail, as screens look at it.
 *
 * @param language the language the reply is written in, where it is known
 * @param pieces the texts, in the order of the mail
 * @param unread what could not be read
 * @param attachments how many attachments the mail has
 */
public record OutboundText(
        Optional<Locale> language, List<TextPiece> pieces, List<UnreadPart> unread, int attachments) {
    public OutboundText {
        pieces = List.copyOf(pieces);
        unread = List.copyOf(unread);
    }

    /** A mail of these texts alone. */
    public static OutboundText of(TextPiece... pieces) {
        return new OutboundText(Optional.empty(), List.of(pieces), List.of(), 0);
    }
}
