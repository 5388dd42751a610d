package org.mailroom.desk.acknowledgement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.MailMessage;

/**
 * Tells whether two inquiries are the same mail under two Message-IDs, as gateways and broken programs send it. Somebody
 * who writes the same words once more has written another mail: where it does not join the first one's case, the new case
 * needs its receipt. Without a Date nothing tells a repetition from a second mail, and none is one.
 */
final class InquiryContent {
    private static final String MESSAGE_ID = "message-id";

    private static final Set<String> OF_THE_WAY =
            Set.of("received", "return-path", "delivered-to", "x-original-to", "envelope-to", "authentication-results");

    private InquiryContent() {}

    /** The SHA-256, in hexadecimal digits, of all that its writer made of the mail, but for the Message-ID. */
    static String digest(MailMessage inquiry) {
        boolean dated = inquiry.field("Date").isPresent();
        MessageDigest sha256 = sha256();
        sha256.update(inquiry.raw()
                .withoutFields(name -> ofTheWay(name) || (dated && name.equalsIgnoreCase(MESSAGE_ID)))
                .headerBytes());
        sha256.update(inquiry.raw().bodyBytes());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static boolean ofTheWay(String name) {
        return OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT)) || MailroomFields.ours(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
