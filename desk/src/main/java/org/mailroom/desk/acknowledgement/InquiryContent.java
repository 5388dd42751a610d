package org.mailroom.desk.acknowledgement;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.message.MailMessage;

/**
 * Tells whether two inquiries are the same mail under two Message-IDs, as gateways and broken programs send it. Somebody
 * who writes the same words once more has written another mail: where it does not join the first one's case, the new case
 * needs its receipt. Without a Date nothing tells a repetition from a second mail, and none is one.
 */
final class InquiryContent {
    private static final String MESSAGE_ID = "message-id";

    private InquiryContent() {}

    /** The SHA-256, in hexadecimal digits, of all that its writer made of the mail, but for the Message-ID. */
    static String digest(MailMessage inquiry) {
        boolean dated = inquiry.field("Date").isPresent();
        MessageDigest sha256 = Sha256.begun();
        sha256.update(inquiry.raw()
                .withoutFields(name -> ofTheWay(name) || (dated && name.equalsIgnoreCase(MESSAGE_ID)))
                .headerBytes());
        sha256.update(inquiry.raw().bodyBytes());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static boolean ofTheWay(String name) {
        return MailIdentity.writtenOnTheWay(name) || MailroomFields.ours(name);
    }
}
