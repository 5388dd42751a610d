package org.mailroom.desk.screening;

import java.util.Base64;
import java.util.Optional;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;

/** Replies for tests. */
final class Replies {
    private static final String HEAD = "From: Anna <anna@acme.example>\nTo: carl@example.org\n";

    private Replies() {}

    static MailMessage plain(String text) {
        return Mails.read(HEAD + "Subject: Re: your question\nContent-Type: text/plain; charset=utf-8\n\n" + text);
    }

    static MailMessage html(String html) {
        return Mails.read(HEAD + "Subject: Re: your question\nContent-Type: text/html; charset=utf-8\n\n" + html);
    }

    static MailMessage subject(String subject) {
        return Mails.read(HEAD + "Subject: " + subject + "\n\nHello\n");
    }

    static MailMessage attached(String name, String mimeType, byte[] bytes) {
        return Mails.read(HEAD
                + "Subject: Re: your question\nContent-Type: multipart/mixed; boundary=xx\n\n--xx\n\nSee the attachment.\n--xx\n"
                + "Content-Type: " + mimeType + "\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\n--xx--\n");
    }

    static OutboundText texts(MailMessage mail) {
        return MailTexts.of(mail, Optional.empty());
    }
}
