package org.mailroom.benchmarks.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import java.io.IOException;
import javax.jms.ConnectionFactory;
import javax.persistence.EntityManagerFactory;
import org.apache.activemq.store.PersistenceAdapter;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.apache.james.domainlist.jpa.JPADomainList;
import org.apache.james.events.EventBus;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.openjpa.OpenJPAMailboxManager;
import org.apache.james.mailbox.jpa.quota.JPAPerUserMaxQuotaManager;
import org.apache.james.mailbox.jpa.quota.JpaCurrentQuotaManager;
import org.apache.james.mailbox.lucene.search.LuceneMessageSearchIndex;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageId;
import org.apache.james.mailbox.quota.CurrentQuotaManager;
import org.apache.james.mailbox.quota.MaxQuotaManager;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.quota.ListeningCurrentQuotaUpdater;
import org.apache.james.mailbox.store.search.ListeningMessageSearchIndex;
import org.apache.james.mailbox.store.search.MessageSearchIndex;
import org.apache.james.metrics.api.GaugeRegistry;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.activemq.ActiveMQMailQueueFactory;
import org.apache.james.queue.activemq.EmbeddedActiveMQ;
import org.apache.james.queue.activemq.metric.ActiveMQMetricCollector;
import org.apache.james.queue.api.MailQueueItemDecoratorFactory;
import org.apache.james.rrt.jpa.JPARecipientRewriteTable;
import org.apache.lucene.store.FSDirectory;

/**
 * James's own parts, as its application on JPA with Derby, Lucene and ActiveMQ has them, wherever this server has others: store
 * of messages and their numbers, search index, quotas, queues, domains and address rewriting. Configuration files, spool and
 * protocols are the same for both.
 */
final class StockModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(JPADomainList.class).in(Scopes.SINGLETON);
        bind(JPARecipientRewriteTable.class).in(Scopes.SINGLETON);
        bind(MaxQuotaManager.class).to(JPAPerUserMaxQuotaManager.class).in(Scopes.SINGLETON);
        bind(MessageSearchIndex.class).to(LuceneMessageSearchIndex.class);
        bind(ListeningMessageSearchIndex.class).to(LuceneMessageSearchIndex.class);
        bind(PersistenceAdapter.class).to(KahaDBPersistenceAdapter.class);
        bind(EmbeddedActiveMQ.class).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    JPAMailboxSessionMapperFactory mappers(
            EntityManagerFactory entities, JPAUidProvider uids, JPAModSeqProvider modSeqs) {
        return new JPAMailboxSessionMapperFactory(entities, uids, modSeqs);
    }

    @Provides
    @Singleton
    CurrentQuotaManager quotas(JpaCurrentQuotaManager written) {
        return written;
    }

    @Provides
    @Singleton
    LuceneMessageSearchIndex index(
            MailboxSessionMapperFactory mappers,
            MailboxId.Factory folderIds,
            MessageId.Factory messageIds,
            SessionProvider sessions,
            FileSystem files)
            throws IOException {
        return new LuceneMessageSearchIndex(
                mappers, folderIds, FSDirectory.open(files.getFile("file://var/store/lucene")), messageIds, sessions);
    }

    @Provides
    @Singleton
    MailboxManager mailboxes(
            OpenJPAMailboxManager manager,
            EventBus events,
            LuceneMessageSearchIndex search,
            ListeningCurrentQuotaUpdater quotas) {
        events.register(search);
        events.register(quotas);
        return manager;
    }

    @Provides
    @Singleton
    ConnectionFactory connections(EmbeddedActiveMQ broker) {
        return broker.getConnectionFactory();
    }

    @Provides
    @Singleton
    ActiveMQMailQueueFactory queues(
            EmbeddedActiveMQ broker,
            MailQueueItemDecoratorFactory decorators,
            MetricFactory metrics,
            GaugeRegistry gauges,
            ActiveMQMetricCollector collector) {
        ActiveMQMailQueueFactory queues = new ActiveMQMailQueueFactory(broker, decorators, metrics, gauges, collector);
        queues.setUseJMX(false);
        queues.init();
        return queues;
    }
}
