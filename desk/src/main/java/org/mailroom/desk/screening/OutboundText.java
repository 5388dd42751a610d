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
 * @param encrypted whether only its recipients can read it (RFC 1847, RFC 8551)
 * @param addressing whom it goes to
 * @param internals what is internal to its case
 */
public record OutboundText(
        Optional<Locale> language,
        List<TextPiece> pieces,
        List<UnreadPart> unread,
        int attachments,
        boolean encrypted,
        Addressing addressing,
        Internals internals) {
    public OutboundText {
        pieces = List.copyOf(pieces);
        unread = List.copyOf(unread);
    }

    /** A mail of whose case nothing internal is known. */
    public OutboundText(
            Optional<Locale> language,
            List<TextPiece> pieces,
            List<UnreadPart> unread,
            int attachments,
            boolean encrypted,
            Addressing addressing) {
        this(language, pieces, unread, attachments, encrypted, addressing, Internals.NONE);
    }

    /** A mail of these texts alone. */
    public static OutboundText of(TextPiece... pieces) {
        return new OutboundText(Optional.empty(), List.of(pieces), List.of(), 0, false, Addressing.UNKNOWN);
    }

    /** The same, to these people. */
    public OutboundText to(Addressing people) {
        return new OutboundText(language, pieces, unread, attachments, encrypted, people, internals);
    }

    /** The same, in a case to which this is internal. */
    public OutboundText beside(Internals known) {
        return new OutboundText(language, pieces, unread, attachments, encrypted, addressing, known);
    }
}
