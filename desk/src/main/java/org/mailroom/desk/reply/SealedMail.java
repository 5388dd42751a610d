package org.mailroom.desk.reply;

import java.util.Set;
import org.mailroom.desk.message.MailMessage;

/** Signed and encrypted mail, in which nothing can be changed without breaking it (RFC 1847, 8551, 9580). */
public final class SealedMail {
    private static final Set<String> TYPES = Set.of(
            "multipart/signed",
            "multipart/encrypted",
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/pgp-encrypted");

    private SealedMail() {}

    /** Whether the mail, or something in it, is sealed. */
    public static boolean is(MailMessage message) {
        return message.root().all().anyMatch(part -> TYPES.contains(part.mimeType()))
                || message.plainText().contains("-----BEGIN PGP");
    }
}
