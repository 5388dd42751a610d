package org.mailroom.server.assembly;

import java.io.File;
import java.util.List;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import javax.jms.ConnectionFactory;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.ActiveMQPrefetchPolicy;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.plugin.StatisticsBrokerPlugin;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.apache.activemq.usage.SystemUsage;
import org.apache.james.filesystem.api.FileSystem;

/**
 * The durable message broker under James's mail queues, in this process and on disk in {@code var/queue}.
 *
 * <p>It opens no network port: James's own embedded broker listens on a local port without a password, by which any
 * local program could put mail past every check.
 *
 * <p>Prefetch is 0, so that a mail is handed to a thread only when that thread is free. A mail that is due is found
 * behind up to 10,000 that wait for their next attempt (ActiveMQ's own 200 would let a few unreachable servers hold up
 * all other outgoing mail). On a full disk a mail is refused instead of leaving its sender waiting.
 */
public final class EmbeddedBroker {
    private static final String NAME = "mailroom";
    private static final int LOOK_AHEAD = 10_000;
    private static final int SHARE_OF_MEMORY = 40;

    private final BrokerService broker;

    @Inject
    EmbeddedBroker(FileSystem files) throws Exception {
        broker = brokerOn(files.getFile("file://var/queue"));
        broker.start();
    }

    private static BrokerService brokerOn(File folder) throws Exception {
        KahaDBPersistenceAdapter journal = new KahaDBPersistenceAdapter();
        journal.setDirectory(new File(folder, "kahadb"));
        BrokerService broker = new BrokerService();
        broker.setBrokerName(NAME);
        broker.setUseJmx(false);
        broker.setPersistent(true);
        broker.setDataDirectoryFile(folder);
        broker.setPersistenceAdapter(journal);
        broker.setDestinationPolicy(everyQueue());
        limitSpace(broker.getSystemUsage(), folder.getUsableSpace() / 10 * 9);
        broker.setSchedulerSupport(false);
        broker.setUseShutdownHook(false);
        broker.setEnableStatistics(true);
        broker.setPlugins(new BrokerPlugin[] {new StatisticsBrokerPlugin()});
        return broker;
    }

    private static void limitSpace(SystemUsage usage, long bytes) {
        usage.getMemoryUsage().setPercentOfJvmHeap(SHARE_OF_MEMORY);
        usage.getStoreUsage().setLimit(bytes);
        usage.getTempUsage().setLimit(bytes);
        usage.setSendFailIfNoSpace(true);
    }

    private static PolicyMap everyQueue() {
        PolicyEntry queue = new PolicyEntry();
        queue.setQueue(">");
        queue.setProducerFlowControl(false);
        queue.setMaxPageSize(LOOK_AHEAD);
        PolicyMap policies = new PolicyMap();
        policies.setPolicyEntries(List.of(queue));
        return policies;
    }

    /** Connections that stay inside this process. */
    public ConnectionFactory connections() {
        ActiveMQPrefetchPolicy oneAtATime = new ActiveMQPrefetchPolicy();
        oneAtATime.setAll(0);
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://" + NAME + "?create=false");
        connections.setPrefetchPolicy(oneAtATime);
        return connections;
    }

    /** Closes the journal; called by James when it stops. */
    @PreDestroy
    public void stop() throws Exception {
        broker.stop();
    }
}
