package org.mailroom.james.delivery;

import java.util.Optional;
import java.util.Set;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.mailets.hold.DeskAuthors;

/** The server's queues, each behind the guard. */
final class GuardedQueues implements MailQueueFactory<MailQueue> {
    private final MailQueueFactory<?> queues;
    private final DeliveryGuard guard;
    private final DeskAuthors authors;

    GuardedQueues(MailQueueFactory<?> queues, DeliveryGuard guard, DeskAuthors authors) {
        this.queues = queues;
        this.guard = guard;
        this.authors = authors;
    }

    @Override
    public Optional<MailQueue> getQueue(MailQueueName name, PrefetchCount count) {
        return queues.getQueue(name, count).map(this::guarded);
    }

    @Override
    public MailQueue createQueue(MailQueueName name, PrefetchCount count) {
        return guarded(queues.createQueue(name, count));
    }

    @Override
    public Set<MailQueueName> listCreatedMailQueues() {
        return queues.listCreatedMailQueues();
    }

    private MailQueue guarded(MailQueue queue) {
        return new GuardedQueue(queue, () -> queues.createQueue(MailQueueFactory.SPOOL), guard, authors);
    }
}
