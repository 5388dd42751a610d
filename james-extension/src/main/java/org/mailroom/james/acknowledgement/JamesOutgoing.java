package org.mailroom.james.acknowledgement;

import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.mail.MessagingException;
import org.apache.james.core.Domain;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.james.ServerMail;
import org.mailroom.mailets.Facts;

/**
 * Hands automatic mail to the server. Mail to the outside goes straight into the queue of remote
 * delivery, since a second way through the spool would cost more than the acknowledgement is worth; mail to a domain of
 * the server goes to the spool at {@code transport}.
 */
@Singleton
public final class JamesOutgoing implements Outgoing {
    /** Marks mail that was made here, with the value true. */
    public static final AttributeName AUTOMATIC = AttributeName.of("mailroom.automatic");

    /** The queue of the server's remote delivery, which has this name unless {@code mailetcontainer.xml} says otherwise. */
    static final MailQueueName OUTGOING = MailQueueName.of("outgoing");

    private final MailQueueFactory<?> queues;
    private final DomainList domains;

    @Inject
    public JamesOutgoing(MailQueueFactory<?> queues, DomainList domains) {
        this.queues = queues;
        this.domains = domains;
    }

    @Override
    public void send(
            String desk,
            long caseId,
            RawMessage message,
            EmailAddress sender,
            EmailAddress recipient,
            String mailName) {
        try {
            MailQueue queue = queues.createQueue(queue(recipient));
            MailImpl mail = ServerMail.of(mailName, ServerMail.sender(sender), List.of(recipient), message.bytes());
            mail.setState(Mail.TRANSPORT);
            mail.setAttribute(new Attribute(AUTOMATIC, AttributeValue.of(true)));
            Facts.DESK.put(mail, desk);
            Facts.CASE.put(mail, caseId);
            ServerMail.enqueue(mail, queue);
        } catch (MessagingException | DomainListException e) {
            throw new IllegalStateException("mail " + mailName + " cannot be given to the server", e);
        }
    }

    private MailQueueName queue(EmailAddress recipient) throws DomainListException {
        return domains.containsDomain(Domain.of(recipient.domain())) ? MailQueueFactory.SPOOL : OUTGOING;
    }
}
