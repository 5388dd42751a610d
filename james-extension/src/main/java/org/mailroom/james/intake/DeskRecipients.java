package org.mailroom.james.intake;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.ProtocolSession.AttachmentKey;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.intake.LargestMail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.SmtpReplies;

/**
 * Takes mail for every address of a desk, also with a detail after {@code +}, which no user table knows; but not mail that
 * is larger than the desk takes, by the size that its sender tells (RFC 1870): {@code 552 5.3.4}, for this recipient alone.
 * Must stand before {@code ValidRcptHandler}.
 *
 * <pre>{@code
 * <handler class="org.mailroom.james.intake.DeskRecipients"/>
 * }</pre>
 */
public final class DeskRecipients implements RcptHook {
    /** Where the server's {@code MailSizeEsmtpExtension} keeps the SIZE of MAIL FROM. */
    private static final AttachmentKey<Integer> TOLD_SIZE = AttachmentKey.of("MESG_SIZE", Integer.class);

    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public DeskRecipients(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public HookResult doRcpt(SMTPSession session, MaybeSender sender, MailAddress recipient) {
        Optional<EmailAddress> address = EmailAddress.parse(recipient.asString());
        if (address.flatMap(configuration.get()::deskFor).isEmpty()) {
            return HookResult.DECLINED;
        }
        return LargestMail.refused(toldSize(session), address.stream().toList(), configuration.get())
                .map(SmtpReplies::tooLarge)
                .orElse(HookResult.OK);
    }

    private static int toldSize(SMTPSession session) {
        return session.getAttachment(TOLD_SIZE, State.Transaction).orElse(0);
    }
}
