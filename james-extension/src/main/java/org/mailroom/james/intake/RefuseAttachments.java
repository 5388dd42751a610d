package org.mailroom.james.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.intake.LargestMail;
import org.mailroom.desk.intake.RefusedAttachment;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.james.SmtpReplies;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses mail with attachments that the desk does not take, with {@code 550 5.7.1}, and mail that is too large for it,
 * with {@code 552 5.3.4}, while its sender is still connected, so that he learns of it and nobody else gets a bounce. A mail
 * for several is refused for all: after its data there is one answer. A mail that cannot be looked at is taken.
 *
 * <pre>{@code
 * <handler class="org.mailroom.james.intake.RefuseAttachments"/>
 * }</pre>
 */
public final class RefuseAttachments implements JamesMessageHook {
    private static final Logger LOGGER = LoggerFactory.getLogger(RefuseAttachments.class);

    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public RefuseAttachments(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public HookResult onMessage(SMTPSession session, Mail mail) {
        try {
            List<EmailAddress> recipients = MailBytes.addresses(mail.getRecipients());
            Optional<String> tooLarge = LargestMail.refused(mail.getMessageSize(), recipients, configuration.get());
            if (tooLarge.isPresent()) {
                return SmtpReplies.tooLarge(tooLarge.get());
            }
            Set<String> endings = RefusedAttachment.endings(recipients, configuration.get());
            return endings.isEmpty()
                    ? HookResult.DECLINED
                    : RefusedAttachment.in(MailMessage.read(MailBytes.of(mail)), endings)
                            .map(SmtpReplies::refused)
                            .orElse(HookResult.DECLINED);
        } catch (MessagingException | RuntimeException e) {
            LOGGER.warn("mail {} is taken without a look at its attachments", mail.getName(), e);
            return HookResult.DECLINED;
        }
    }
}
