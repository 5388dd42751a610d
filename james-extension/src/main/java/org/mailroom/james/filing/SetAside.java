package org.mailroom.james.filing;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.server.core.MailImpl;
import org.apache.james.transport.mailets.ToRepository;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * James's {@code ToRepository}, with the same parameters, that gives each mail a name of its own first. A repository keeps
 * mails by name, and having one processed again queues it and removes its name only then: a mail that is back by then,
 * under the same name, would be removed and lost.
 */
public final class SetAside extends ToRepository {
    /** The name that the mail had when it was set aside first. */
    private static final AttributeName NAME = AttributeName.of("mailroom.name");

    @Inject
    public SetAside(MailRepositoryStore repositories) {
        super(repositories);
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        mail.setAttribute(new Attribute(NAME, AttributeValue.of(firstName(mail))));
        mail.setName(MailImpl.getId());
        super.service(mail);
    }

    /** The name by which the desk may know the mail already, from before it was set aside. */
    static String firstName(Mail mail) {
        return AttributeUtils.getValueAndCastFromMail(mail, NAME, String.class).orElseGet(mail::getName);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: SetAside";
    }
}
