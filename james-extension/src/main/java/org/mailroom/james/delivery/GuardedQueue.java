package org.mailroom.james.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueName;
import org.apache.mailet.Mail;
import org.mailroom.desk.delivery.Consignment;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A queue of outgoing mail from which a mail of a desk comes for its delivery only if the guard admits it. */
final class GuardedQueue implements MailQueue {
    private static final Logger LOGGER = LoggerFactory.getLogger(GuardedQueue.class);

    private final MailQueue queue;
    private final DeliveryGuard guard;

    GuardedQueue(MailQueue queue, DeliveryGuard guard) {
        this.queue = queue;
        this.guard = guard;
    }

    @Override
    public MailQueueName getName() {
        return queue.getName();
    }

    @Override
    public void enQueue(Mail mail) throws MailQueueException {
        queue.enQueue(mail);
    }

    /** After an attempt that failed: the copy lies in the queue before the attempt counts as over. */
    @Override
    public void enQueue(Mail mail, Duration delay) throws MailQueueException {
        queue.enQueue(mail, delay);
        Consignments.of(mail).ifPresent(next -> note(mail, () -> guard.waits(next, delay)));
    }

    @Override
    public Publisher<Void> enqueueReactive(Mail mail) {
        return queue.enqueueReactive(mail);
    }

    @Override
    public Publisher<MailQueueItem> deQueue() {
        return Flux.from(queue.deQueue()).handle(this::handOut);
    }

    @Override
    public void close() throws IOException {
        queue.close();
    }

    private void handOut(MailQueueItem item, SynchronousSink<MailQueueItem> delivery) {
        Optional<Consignment> ours = Consignments.of(item.getMail());
        if (ours.isEmpty()) {
            delivery.next(item);
        } else if (admits(ours.get())) {
            delivery.next(new GuardedItem(item, ours.get(), guard));
        } else {
            drop(item);
        }
    }

    /** While the store cannot be had the mail goes on to its attempt, which then stops short of handing it over. */
    private boolean admits(Consignment mail) {
        try {
            return guard.admits(mail);
        } catch (RuntimeException e) {
            LOGGER.warn("whether mail {} was sent before cannot be asked now", mail.mailName(), e);
            return true;
        }
    }

    private static void drop(MailQueueItem item) {
        Mail mail = item.getMail();
        LOGGER.info("mail {} has left, or may have left, before and is dropped", mail.getName());
        try {
            item.done(MailQueueItem.CompletionStatus.SUCCESS);
        } catch (MessagingException e) {
            LOGGER.warn("mail {} stays in the queue and is dropped when it comes again", mail.getName(), e);
        } finally {
            LifecycleUtil.dispose(mail);
        }
    }

    /** What is not noted because the store cannot be had puts the mail in doubt, should it come once more. */
    static void note(Mail mail, Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOGGER.error("the end of an attempt to deliver mail {} could not be noted", mail.getName(), e);
        }
    }
}
