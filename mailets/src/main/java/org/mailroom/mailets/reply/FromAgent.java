package org.mailroom.mailets.reply;

import java.util.Collection;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.mailet.AttributeName;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;
import org.mailroom.desk.people.AgentMark;

/**
 * Matches mail that an agent submitted under a login of a desk. The From field is not looked at: only the mark that the
 * submission hook made from the authenticated session counts.
 */
public final class FromAgent extends GenericMatcher {
    @Override
    public Collection<MailAddress> match(Mail mail) {
        return mail.getAttribute(AttributeName.of(AgentMark.ATTRIBUTE)).isPresent() ? mail.getRecipients() : List.of();
    }
}
