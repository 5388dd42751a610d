package org.mailroom.desk.card;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;

/**
 * A link that opens a mail to the desk with a command as its subject, so that it need only be sent (RFC 6068). Every
 * octet is escaped that is not unreserved (RFC 3986 section 2.3), and so is the {@code +}, which programs take for a blank.
 */
final class MailtoLink {
    private static final String UNRESERVED = "-._~";

    private MailtoLink() {}

    static String of(DeskConfiguration desk, String command) {
        return to(CommandDesk.address(desk), command);
    }

    /** One that opens a mail to this address with this subject. */
    static String to(EmailAddress address, String subject) {
        return "mailto:" + escaped(address.localPart()) + "@" + escaped(address.domain()) + "?subject="
                + escaped(subject);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }
}
