package org.mailroom.desk.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringTokenizer;
import org.mailroom.desk.message.MailMessage;

/** Tells whether two inquiries say the same, whatever their Message-ID, date and line breaks are. */
final class InquiryContent {
    private InquiryContent() {}

    /**
     * The SHA-256 of subject and own words, in hexadecimal digits, without regard to spaces and capitals; of the bytes of
     * the body where there is more than text, for two scans with the same words are two matters.
     */
    static String digest(MailMessage inquiry) {
        MessageDigest sha256 = sha256();
        add(sha256, inquiry.subject());
        if (inquiry.attachments().isEmpty()) {
            add(sha256, inquiry.ownWords());
        } else {
            sha256.update(inquiry.raw().bodyBytes());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(MessageDigest sha256, String text) {
        StringTokenizer words = new StringTokenizer(text.toLowerCase(Locale.ROOT));
        while (words.hasMoreTokens()) {
            sha256.update(words.nextToken().getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) ' ');
        }
        sha256.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
