package org.mailroom.james.login;

import javax.inject.Inject;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailHook;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.people.Submitter;
import org.mailroom.james.SmtpReplies;

/**
 * While the desk's store takes no writes, a mail of one of its people is not accepted at all ({@code 451 4.3.0}): the
 * client keeps it and tries again. Other mail is not asked. In {@code smtpserver.xml}:
 *
 * <pre>{@code <handler class="org.mailroom.james.login.StoreGate"/>}</pre>
 */
public final class StoreGate implements MailHook {
    private static final String WORDS =
            "The desk cannot keep your mail just now; it was not accepted. Please send it again in a few minutes";

    private final Submitters submitters;
    private final StoreHealth store;

    @Inject
    StoreGate(Submitters submitters, StoreHealth store) {
        this.submitters = submitters;
        this.store = store;
    }

    @Override
    public HookResult doMail(SMTPSession session, MaybeSender sender) {
        return Replies.withAccounts(() -> submitters.in(session) instanceof Submitter.Agent && !store.available()
                ? SmtpReplies.later(WORDS)
                : HookResult.DECLINED);
    }
}
