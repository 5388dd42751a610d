package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import javax.jms.ConnectionFactory;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.metrics.api.GaugeRegistry;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.activemq.ActiveMQConfiguration;
import org.apache.james.queue.activemq.ActiveMQHealthCheck;
import org.apache.james.queue.activemq.ActiveMQMailQueueFactory;
import org.apache.james.queue.activemq.metric.ActiveMQMetricCollector;
import org.apache.james.queue.activemq.metric.ActiveMQMetricCollectorImpl;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueItemDecoratorFactory;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.james.utils.InitializationOperation;
import org.apache.james.utils.InitilizationOperationBuilder;
import org.mailroom.server.queue.ExactMailQueues;

/** James's mail queues on the {@link EmbeddedBroker}. */
public final class QueueModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EmbeddedBroker.class).in(Scopes.SINGLETON);
        bind(ActiveMQConfiguration.class).toInstance(ActiveMQConfiguration.getDefault());
        bind(ActiveMQMetricCollectorImpl.class).in(Scopes.SINGLETON);
        bind(ActiveMQMetricCollector.class).to(ActiveMQMetricCollectorImpl.class);
        bind(new TypeLiteral<MailQueueFactory<?>>() {}).to(ActiveMQMailQueueFactory.class);
        bind(new TypeLiteral<MailQueueFactory<? extends MailQueue>>() {}).to(ActiveMQMailQueueFactory.class);
        bind(new TypeLiteral<MailQueueFactory<ManageableMailQueue>>() {}).to(ActiveMQMailQueueFactory.class);
        bind(new TypeLiteral<MailQueueFactory<? extends ManageableMailQueue>>() {})
                .to(ActiveMQMailQueueFactory.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(ActiveMQHealthCheck.class);
    }

    @Provides
    @Singleton
    ConnectionFactory connections(EmbeddedBroker broker) {
        return broker.connections();
    }

    @Provides
    @Singleton
    ActiveMQMailQueueFactory queues(
            ConnectionFactory connections,
            MailQueueItemDecoratorFactory decorators,
            MetricFactory metrics,
            GaugeRegistry gauges,
            ActiveMQMetricCollector collector) {
        ActiveMQMailQueueFactory queues = new ExactMailQueues(connections, decorators, metrics, gauges, collector);
        queues.setUseJMX(false);
        queues.init();
        return queues;
    }

    @ProvidesIntoSet
    InitializationOperation startCollectingMetrics(ActiveMQMetricCollector collector) {
        return InitilizationOperationBuilder.forClass(ActiveMQMetricCollector.class)
                .init(collector::start);
    }
}
