package org.mailroom.server.queue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.jms.ConnectionFactory;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageConsumer;
import javax.jms.ObjectMessage;
import javax.jms.Session;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.james.metrics.api.GaugeRegistry;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.activemq.ActiveMQCacheableMailQueue;
import org.apache.james.queue.activemq.ActiveMQMailQueueItem;
import org.apache.james.queue.api.MailQueueItemDecoratorFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.Mail;
import org.jspecify.annotations.Nullable;
import org.mailroom.james.delivery.NextMail;
import org.mailroom.mailets.ExactMessage;
import org.mailroom.mailets.MailBytes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A mail queue on ActiveMQ that gives back the bytes it was given. James's own writes each message on the way in and on
 * the way out, and the header loses its bytes over 127. Large mails wait for each other on both ways; in James's own queue
 * all do, and each for the disk.
 */
final class ExactMailQueue extends ActiveMQCacheableMailQueue {
    /** So many mails go in, or are done with, at the same time; together they wait for the disk once. */
    private static final int AT_ONCE = 4;

    private final Senders senders;
    private final LargeMails goingIn;
    private final LargeMails beingWorkedOn;

    ExactMailQueue(
            ConnectionFactory connections,
            MailQueueItemDecoratorFactory decorators,
            MailQueueName name,
            MetricFactory metrics,
            GaugeRegistry gauges,
            LargeMails goingIn,
            LargeMails beingWorkedOn) {
        super(SideBySide.of(connections, AT_ONCE), decorators, name, false, metrics, gauges);
        this.senders = new Senders(connection, name.asString(), AT_ONCE);
        this.goingIn = goingIn;
        this.beingWorkedOn = beingWorkedOn;
    }

    @Override
    public Flux<MailQueueItem> deQueue() {
        return NextMail.of(queueName, super.deQueue());
    }

    @Override
    protected void produceMail(Map<String, Object> properties, int priority, Mail mail)
            throws JMSException, MessagingException, IOException {
        LargeMails.Place place = enter(goingIn, mail.getMessageSize());
        try {
            byte[] bytes = MailBytes.read(mail.getMessage());
            senders.send(priority, entry -> fill(entry, properties, bytes));
        } finally {
            place.close();
        }
    }

    private static void fill(ObjectMessage entry, Map<String, Object> properties, byte[] bytes) throws JMSException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            entry.setObjectProperty(property.getKey(), property.getValue());
        }
        entry.setObject(bytes);
    }

    @Override
    protected Mono<MailQueueItem> createMailQueueItem(Session session, MessageConsumer consumer, Message entry)
            throws JMSException, MessagingException {
        LargeMails.Place place = enter(beingWorkedOn, entry.getLongProperty(JAMES_MAIL_MESSAGE_SIZE));
        try {
            MailQueueItem item = new ActiveMQMailQueueItem(mail((ObjectMessage) entry), session, consumer, entry) {
                @Override
                public void done(CompletionStatus success) throws MailQueueException {
                    try {
                        super.done(success);
                    } finally {
                        place.close();
                    }
                }
            };
            return Mono.just(mailQueueItemDecoratorFactory.decorate(item, queueName));
        } catch (JMSException | MessagingException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private Mail mail(ObjectMessage entry) throws JMSException, MessagingException {
        MailImpl mail = populateMail(entry).build();
        byte[] bytes = (byte[]) entry.getObject();
        mail.setMessageNoCopy(
                new ExactMessage(MimeMessageInputStreamSource.create(mail.getName(), new ByteArrayInputStream(bytes))));
        return mail;
    }

    private static LargeMails.Place enter(LargeMails mails, long size) throws JMSException {
        try {
            return mails.enter(size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            JMSException stopped = new JMSException("the server stops");
            stopped.initCause(e);
            throw stopped;
        }
    }

    /** No message: asked for when the queue is browsed, where it would be copied and never given back. */
    @Override
    protected @Nullable MimeMessage mimeMessage(Message entry) {
        return null;
    }
}
