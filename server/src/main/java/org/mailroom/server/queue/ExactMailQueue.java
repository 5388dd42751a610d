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
import org.mailroom.mailets.ExactMessage;
import org.mailroom.mailets.MailBytes;
import reactor.core.publisher.Mono;

/**
 * A mail queue on ActiveMQ that gives back the bytes it was given. James's own writes each message on the way in and on
 * the way out, and the header loses its bytes over 127.
 */
final class ExactMailQueue extends ActiveMQCacheableMailQueue {
    ExactMailQueue(
            ConnectionFactory connections,
            MailQueueItemDecoratorFactory decorators,
            MailQueueName name,
            MetricFactory metrics,
            GaugeRegistry gauges) {
        super(connections, decorators, name, false, metrics, gauges);
    }

    @Override
    protected void produceMail(Map<String, Object> properties, int priority, Mail mail)
            throws JMSException, MessagingException, IOException {
        ObjectMessage entry = session.createObjectMessage();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            entry.setObjectProperty(property.getKey(), property.getValue());
        }
        entry.setObject(MailBytes.read(mail.getMessage()));
        producer.send(entry, Message.DEFAULT_DELIVERY_MODE, priority, Message.DEFAULT_TIME_TO_LIVE);
    }

    @Override
    protected Mono<MailQueueItem> createMailQueueItem(Session session, MessageConsumer consumer, Message entry)
            throws JMSException, MessagingException {
        MailImpl mail = populateMail(entry).build();
        byte[] bytes = (byte[]) ((ObjectMessage) entry).getObject();
        mail.setMessageNoCopy(
                new ExactMessage(MimeMessageInputStreamSource.create(mail.getName(), new ByteArrayInputStream(bytes))));
        return Mono.just(mailQueueItemDecoratorFactory.decorate(
                new ActiveMQMailQueueItem(mail, session, consumer, entry), queueName));
    }

    /** No message: asked for when the queue is browsed, where it would be copied and never given back. */
    @Override
    protected @Nullable MimeMessage mimeMessage(Message entry) {
        return null;
    }
}
