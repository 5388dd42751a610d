package org.mailroom.james;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.mailroom.desk.message.EmailAddress;

/** Makes mails of the server from the desk's bytes and addresses. Whoever asks for one disposes of it. */
public final class ServerMail {
    private ServerMail() {}

    /**
     * A mail whose message is exactly these bytes.
     *
     * @param name the server's name of it
     * @param sender the envelope sender, which may be the null sender
     * @throws MessagingException when an address is none to the server
     */
    public static MailImpl of(String name, MaybeSender sender, List<EmailAddress> recipients, byte[] content)
            throws MessagingException {
        List<MailAddress> addresses = new ArrayList<>();
        for (EmailAddress recipient : recipients) {
            addresses.add(address(recipient));
        }
        MailImpl mail = MailImpl.builder()
                .name(name)
                .sender(sender)
                .addRecipients(addresses)
                .build();
        mail.setMessageContent(MimeMessageInputStreamSource.create(name, new ByteArrayInputStream(content)));
        return mail;
    }

    /**
     * Puts the mail into a queue of the server and disposes of it, whatever comes.
     *
     * @throws MessagingException when the queue does not take it
     */
    public static void enqueue(MailImpl mail, MailQueue queue) throws MessagingException {
        try {
            queue.enQueue(mail);
        } finally {
            LifecycleUtil.dispose(mail);
        }
    }

    /** The address as an envelope sender of the server. */
    public static MaybeSender sender(EmailAddress sender) throws MessagingException {
        return MaybeSender.of(address(sender));
    }

    private static MailAddress address(EmailAddress address) throws MessagingException {
        return new MailAddress(address.asString());
    }
}
