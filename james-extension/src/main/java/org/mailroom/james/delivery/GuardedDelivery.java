package org.mailroom.james.delivery;

import javax.inject.Inject;
import org.apache.james.dnsservice.api.DNSService;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.transport.mailets.RemoteDelivery;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.mailets.hold.DeskAuthors;

/**
 * James's {@code RemoteDelivery}, with the same parameters, that never sends a mail of a desk a second time by itself. Its
 * queue gives a mail again when the server ended in the middle of an attempt; what may have reached the customer's server
 * is then left to a person. Other mail is delivered as James does it, unless it is in the name of a desk or its people: whatever
 * processor it came through, or none, it goes to {@value GuardedQueue#STOPPED}.
 */
public final class GuardedDelivery extends RemoteDelivery {
    @Inject
    public GuardedDelivery(
            DNSService dns,
            DomainList domains,
            MailQueueFactory<?> queues,
            MetricFactory metrics,
            DeliveryGuard guard,
            DeskAuthors authors) {
        super(dns, domains, new GuardedQueues(queues, guard, authors), metrics);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: GuardedDelivery";
    }
}
