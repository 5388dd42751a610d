package org.mailroom.server.queue;

import javax.jms.ConnectionFactory;
import org.apache.james.metrics.api.GaugeRegistry;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.activemq.ActiveMQMailQueueFactory;
import org.apache.james.queue.activemq.metric.ActiveMQMetricCollector;
import org.apache.james.queue.api.MailQueueItemDecoratorFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;

/**
 * Mail queues that keep a mail's bytes.
 *
 * <p>A mail's bytes travel inside its queue entry, never in a file beside it: a missing blob file would make the queue
 * drop the mail.
 *
 * <p>Large mails enter one after the other, and are worked on one after the other in the spool. Outgoing ones do not wait
 * for each other: while they are sent, they lie on disk, and a slow server of another would hold them all up.
 */
public final class ExactMailQueues extends ActiveMQMailQueueFactory {
    private final ActiveMQMetricCollector collector;
    private final LargeMails goingIn = LargeMails.forThisHeap();
    private final LargeMails spooled = LargeMails.forThisHeap();

    public ExactMailQueues(
            ConnectionFactory connections,
            MailQueueItemDecoratorFactory decorators,
            MetricFactory metrics,
            GaugeRegistry gauges,
            ActiveMQMetricCollector collector) {
        super(connections, decorators, metrics, gauges, collector);
        this.collector = collector;
    }

    @Override
    protected ManageableMailQueue createCacheableMailQueue(MailQueueName name) {
        collector.collectQueueStatistics(name);
        return new ExactMailQueue(
                connectionFactory,
                mailQueueItemDecoratorFactory,
                name,
                metricFactory,
                gaugeRegistry,
                goingIn,
                name.equals(SPOOL) ? spooled : LargeMails.unbounded());
    }
}
