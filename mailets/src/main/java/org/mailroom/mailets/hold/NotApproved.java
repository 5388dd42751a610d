package org.mailroom.mailets.hold;

import java.util.Collection;
import java.util.List;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;

/**
 * Matches mail on its way to the outside in the name of a desk or of somebody who works at one, by envelope sender, login or
 * any field that says whom it is from, that did not come through the desk. Released replies and acknowledgements never pass here, so whatever matches
 * tries to leave unapproved.
 */
public final class NotApproved extends GenericMatcher {
    private final DeskAuthors authors;

    @Inject
    public NotApproved(DeskAuthors authors) {
        this.authors = authors;
    }

    @Override
    public Collection<MailAddress> match(Mail mail) throws MessagingException {
        return authors.wrote(mail) ? mail.getRecipients() : List.of();
    }
}
