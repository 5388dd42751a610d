package org.mailroom.desk.screening;

import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/**
 * What is internal to the case of a reply.
 *
 * @param texts its mails for the people of the desk only
 * @param referred the Message-IDs to which the reply refers
 * @param together addresses for internal mail to which it goes as well
 */
public record Internals(List<InternalText> texts, List<String> referred, List<EmailAddress> together) {
    /** Nothing is. */
    public static final Internals NONE = new Internals(List.of(), List.of(), List.of());

    public Internals {
        texts = List.copyOf(texts);
        referred = List.copyOf(referred);
        together = List.copyOf(together);
    }
}
