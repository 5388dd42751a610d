package org.mailroom.james.delivery;

import java.util.Optional;
import java.util.Set;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.mailroom.desk.delivery.DeliveryGuard;

/** The server's queues, each behind the guard. */
final class GuardedQueues implements MailQueueFactory<MailQueue> {
    private final MailQueueFactory<?> queues;
    private final DeliveryGuard guard;

    GuardedQueues(MailQueueFactory<?> queues, DeliveryGuard guard) {
        this.queues = queues;
        this.guard = guard;
    }

    @Override
    public Optional<MailQueue> getQueue(MailQueueName name, PrefetchCount count) {
        return queues.getQueue(name, count).map(queue -> new GuardedQueue(queue, guard));
    }

    @Override
    public MailQueue createQueue(MailQueueName name, PrefetchCount count) {
        return new GuardedQueue(queues.createQueue(name, count), guard);
    }

    @Override
    public Set<MailQueueName> listCreatedMailQueues() {
        return queues.listCreatedMailQueues();
    }
}
