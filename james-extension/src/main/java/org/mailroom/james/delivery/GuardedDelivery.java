package org.mailroom.james.delivery;

import java.time.InstantSource;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.dnsservice.api.DNSService;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.transport.mailets.RemoteDelivery;
import org.apache.mailet.MailetConfig;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.mailets.hold.DeliveryNotes;
import org.mailroom.mailets.hold.DeskAuthors;

/**
 * James's {@code RemoteDelivery}, with the same parameters, that never sends a mail of a desk a second time by itself. Its
 * queue gives a mail again when the server ended in the middle of an attempt; what may have reached the customer's server
 * is then left to a person. Other mail is delivered as James does it, unless it is in the name of a desk or its people: whatever
 * processor it came through, or none, it goes to {@value GuardedQueue#STOPPED}.
 *
 * <p>That a customer's server has taken a reply is noted at once; {@code onSuccess} names the processor in which it is noted
 * later when the store cannot be had.
 */
public final class GuardedDelivery extends RemoteDelivery {
    private final NotingContext noting;

    @Inject
    public GuardedDelivery(
            DNSService dns,
            DomainList domains,
            MailQueueFactory<?> queues,
            MetricFactory metrics,
            DeliveryGuard guard,
            DeskAuthors authors,
            DeliveryNotes notes,
            UnitOfWork unit,
            InstantSource clock) {
        super(dns, domains, new GuardedQueues(queues, guard, authors), metrics);
        this.noting = new NotingContext(notes, unit, clock);
    }

    @Override
    public void init(MailetConfig config) throws MessagingException {
        super.init(noting.in(config));
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: GuardedDelivery";
    }
}
