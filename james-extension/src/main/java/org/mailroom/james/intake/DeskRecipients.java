package org.mailroom.james.intake;

import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;

/**
 * Takes mail for every address of a desk, also with a detail after {@code +}, which no user table knows. Must stand before
 * {@code ValidRcptHandler}.
 *
 * <pre>{@code
 * <handler class="org.mailroom.james.intake.DeskRecipients"/>
 * }</pre>
 */
public final class DeskRecipients implements RcptHook {
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public DeskRecipients(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public HookResult doRcpt(SMTPSession session, MaybeSender sender, MailAddress recipient) {
        return EmailAddress.parse(recipient.asString())
                        .flatMap(configuration.get()::deskFor)
                        .isPresent()
                ? HookResult.OK
                : HookResult.DECLINED;
    }
}
