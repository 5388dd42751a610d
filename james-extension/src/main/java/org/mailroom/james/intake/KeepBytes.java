package org.mailroom.james.intake;

import java.io.IOException;
import java.io.InputStream;
import javax.mail.MessagingException;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStream;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import org.mailroom.mailets.ExactMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a received mail keep its header's bytes over 127 in a queue of the server, which writes messages. Mailroom's own
 * server does without: its queue reads them.
 *
 * <pre>{@code
 * <handler class="org.mailroom.james.intake.KeepBytes"/>
 * }</pre>
 */
public final class KeepBytes implements JamesMessageHook {
    private static final Logger LOGGER = LoggerFactory.getLogger(KeepBytes.class);

    @Override
    public HookResult onMessage(SMTPSession session, Mail mail) {
        if (mail instanceof MailImpl received) {
            try (InputStream bytes = new MimeMessageInputStream(mail.getMessage())) {
                received.setMessageNoCopy(new ExactMessage(MimeMessageInputStreamSource.create(mail.getName(), bytes)));
            } catch (MessagingException | IOException e) {
                LOGGER.warn("mail {} goes on without keeping its bytes", mail.getName(), e);
            }
        }
        return HookResult.DECLINED;
    }
}
