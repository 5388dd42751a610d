package org.mailroom.desk.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.message.MailMessage;

/**
 * What makes two deliveries the same mail: its Message-ID and a digest, so that a mail that comes twice is one mail and a
 * broken sender who uses a Message-ID twice loses nothing. A mail without a Message-ID is the same only if every field
 * that its writer made is; if it does not even name its writer, only if it is the same delivery.
 *
 * @param messageId the Message-ID without angle brackets, or one made from the content where it has none
 * @param digest the first 32 hexadecimal digits of the SHA-256 of From, Date, Subject and body; without a Message-ID, of
 *     all fields but those that servers write on the way (of those too where there is no From), and of the body
 */
public record MailIdentity(String messageId, String digest) {
    /** The longest Message-ID kept (RFC 5322 section 2.1.1 bounds a line). */
    public static final int LONGEST_MESSAGE_ID = 998;

    private static final Set<String> TRACE =
            Set.of("received", "return-path", "delivered-to", "x-original-to", "envelope-to", "authentication-results");

    private static final String MADE_HERE = "@no-message-id.mailroom.invalid";

    /** The identity of this mail. */
    public static MailIdentity of(MailMessage message) {
        Optional<String> messageId =
                message.messageId().filter(id -> !id.isEmpty() && id.length() <= LONGEST_MESSAGE_ID);
        MessageDigest sha256 = Sha256.begun();
        if (messageId.isPresent()) {
            for (String name : new String[] {"From", "Date", "Subject"}) {
                sha256.update(message.field(name).orElse("").getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
        } else {
            boolean writerNamed = message.field("From").isPresent();
            sha256.update(message.raw()
                    .withoutFields(name -> writerNamed && writtenOnTheWay(name) || MailroomFields.ours(name))
                    .headerBytes());
        }
        sha256.update(message.raw().bodyBytes());
        String digest = HexFormat.of().formatHex(sha256.digest()).substring(0, 32);
        return new MailIdentity(messageId.orElse(digest + MADE_HERE), digest);
    }

    /** Whether servers write a field of this name on a mail's way. */
    public static boolean writtenOnTheWay(String name) {
        return TRACE.contains(name.toLowerCase(Locale.ROOT));
    }
}
