package org.mailroom.james.login;

import javax.inject.Inject;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailHook;
import org.mailroom.desk.people.Submitter;
import org.mailroom.james.SmtpReplies;

/**
 * Refuses at MAIL whoever works at a desk but logged in so that it cannot be said who sends for which desk: with a
 * desk's own account, or with the own account while working at several. In {@code smtpserver.xml}:
 *
 * <pre>{@code <handler class="org.mailroom.james.login.SubmissionGate"/>}</pre>
 */
public final class SubmissionGate implements MailHook {
    private final Submitters submitters;

    @Inject
    SubmissionGate(Submitters submitters) {
        this.submitters = submitters;
    }

    @Override
    public HookResult doMail(SMTPSession session, MaybeSender sender) {
        return Replies.withAccounts(() -> submitters.in(session) instanceof Submitter.Refused refused
                ? SmtpReplies.refused(refused.words())
                : HookResult.DECLINED);
    }
}
