package org.mailroom.desk.acknowledgement;

import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/**
 * How an acknowledgement that is written is to be sent.
 *
 * @param sender the envelope sender, to which it comes back
 * @param recipient the one recipient
 * @param interaction our identifier of it in its case
 */
record AcknowledgementOrder(EmailAddress sender, EmailAddress recipient, long interaction) {
    private static final int LINES = 3;

    /** The order as text that {@link #read} understands. */
    String write() {
        return String.join("\n", sender.asString(), recipient.asString(), Long.toString(interaction));
    }

    /** The order that {@link #write} wrote. */
    static AcknowledgementOrder read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("not an order to acknowledge: " + lines.size() + " lines");
        }
        return new AcknowledgementOrder(
                EmailAddress.of(lines.get(0)), EmailAddress.of(lines.get(1)), Long.parseLong(lines.get(2)));
    }

    /** The server's name of the mail; the same for the same order. */
    String mailName() {
        return "mailroom-acknowledgement-" + interaction;
    }
}
