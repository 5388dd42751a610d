package org.mailroom.james.login;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.Mail;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.people.Submitter;
import org.mailroom.james.SmtpReplies;

/**
 * Writes on each mail of a desk's people who sends it: the attribute {@link AgentMark#ATTRIBUTE}, from the SMTP
 * session alone. Attributes of our names that are already there go. Mail of somebody who must not send this way is
 * refused even when {@link SubmissionGate} did not see it. In {@code smtpserver.xml}:
 *
 * <pre>{@code <handler class="org.mailroom.james.login.AgentStamp"/>}</pre>
 */
public final class AgentStamp implements JamesMessageHook {
    private final Submitters submitters;

    @Inject
    AgentStamp(Submitters submitters) {
        this.submitters = submitters;
    }

    @Override
    public HookResult onMessage(SMTPSession session, Mail mail) {
        removeOurs(mail);
        return Replies.withAccounts(() -> stamp(session, mail));
    }

    private HookResult stamp(SMTPSession session, Mail mail) {
        Submitter submitter = submitters.in(session);
        if (submitter instanceof Submitter.Refused refused) {
            return SmtpReplies.refused(refused.words());
        }
        if (submitter instanceof Submitter.Agent agent) {
            mail.setAttribute(Attribute.convertToAttribute(
                    AgentMark.ATTRIBUTE, agent.mark().value()));
        }
        return HookResult.DECLINED;
    }

    private static void removeOurs(Mail mail) {
        List<AttributeName> ours = mail.attributeNames()
                .filter(name -> name.asString().startsWith(AgentMark.PREFIX))
                .toList();
        ours.forEach(mail::removeAttribute);
    }
}
