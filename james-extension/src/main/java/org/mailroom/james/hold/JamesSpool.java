package org.mailroom.james.hold;

import java.util.Iterator;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.mail.MessagingException;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.james.queue.api.ManageableMailQueue.MailQueueItemView;
import org.apache.james.queue.api.ManageableMailQueue.MailQueueIterator;
import org.apache.james.server.core.MailImpl;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.ServerMail;
import org.mailroom.mailets.Facts;

/**
 * The server's queues, for held replies. A reply goes to the spool at the processor {@value #RELEASE}; the spool takes the
 * same mail as often as it is given, so the guard at the head of that processor is what lets it pass once. Where there is
 * no such processor the server puts the mail into its error repository.
 */
@Singleton
public final class JamesSpool implements Spool {
    /** The processor that released replies go through. */
    public static final String RELEASE = "desk-release";
    /** The queue of released replies on their way outside, named in {@code mailetcontainer.xml}. */
    public static final MailQueueName OUTGOING = MailQueueName.of("mailroom-outgoing");

    private final MailQueueFactory<? extends ManageableMailQueue> queues;

    @Inject
    public JamesSpool(MailQueueFactory<? extends ManageableMailQueue> queues) {
        this.queues = queues;
    }

    @Override
    public void submit(HeldReply reply, byte[] content) {
        enqueue(MailQueueFactory.SPOOL, Spool.mailName(reply), reply, reply.recipients(), content);
    }

    @Override
    public void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content) {
        enqueue(OUTGOING, Spool.mailName(reply) + "-again-" + order, reply, recipients, content);
    }

    private void enqueue(
            MailQueueName queue, String name, HeldReply reply, List<EmailAddress> recipients, byte[] content) {
        try {
            MailImpl mail = ServerMail.of(name, ServerMail.sender(reply.sender()), recipients, content);
            mail.setState(RELEASE);
            Facts.DESK.put(mail, reply.desk());
            Facts.CASE.put(mail, reply.caseId());
            Facts.HELD.put(mail, reply.id());
            Facts.TOKEN.put(mail, reply.token());
            ServerMail.enqueue(mail, queues.createQueue(queue));
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "reply " + reply.id() + " cannot be given to the queue " + queue.asString(), e);
        }
    }

    @Override
    public boolean delivering(String mailName) {
        try {
            MailQueueIterator waiting = queues.createQueue(OUTGOING).browse();
            try {
                return any(waiting, mailName);
            } finally {
                waiting.close();
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("the queue of outgoing mail cannot be looked through", e);
        }
    }

    /**
     * A mail sent to several hosts, or split on its way, keeps its name and has something after a dash added to it. The
     * mails seen are the queue's own and are not disposed of.
     */
    private static boolean any(Iterator<MailQueueItemView> waiting, String mailName) {
        while (waiting.hasNext()) {
            String name = waiting.next().getMail().getName();
            if (name.equals(mailName) || name.startsWith(mailName + "-")) {
                return true;
            }
        }
        return false;
    }
}
