package org.mailroom.james.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.mail.MessagingException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueName;
import org.apache.mailet.Mail;
import org.mailroom.desk.delivery.Admission;
import org.mailroom.desk.delivery.Consignment;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.mailets.hold.DeskAuthors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.SynchronousSink;

/**
 * A queue of outgoing mail from which a mail of a desk comes for its delivery only if the guard admits it. While the store
 * cannot be asked, or the desk is stopped, it goes round in the queue and makes no attempt: few attempts are hours apart.
 * What is in a desk's name and none of its released mail, because somebody put it into this queue, goes back to the spool.
 */
final class GuardedQueue implements MailQueue {
    /** The processor for what must not leave. */
    static final String STOPPED = "desk-stopped";

    private static final Logger LOGGER = LoggerFactory.getLogger(GuardedQueue.class);

    /** How long a mail waits that must not leave now, before it is asked about again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final MailQueue queue;
    private final Supplier<? extends MailQueue> spool;
    private final DeliveryGuard guard;
    private final DeskAuthors authors;

    GuardedQueue(MailQueue queue, Supplier<? extends MailQueue> spool, DeliveryGuard guard, DeskAuthors authors) {
        this.queue = queue;
        this.spool = spool;
        this.guard = guard;
        this.authors = authors;
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
        return NextMail.of(queue.getName(), queue.deQueue()).handle(this::handOut);
    }

    @Override
    public void close() throws IOException {
        queue.close();
    }

    private void handOut(MailQueueItem item, SynchronousSink<MailQueueItem> delivery) {
        Optional<Consignment> ours = Consignments.of(item.getMail());
        if (ours.isEmpty()) {
            handOutOther(item, delivery);
            return;
        }
        switch (admission(ours.get())) {
            case SEND -> delivery.next(new GuardedItem(item, new Attempt(ours.get(), guard)));
            case LATER -> defer(item);
            case DROP -> drop(item);
        }
    }

    private void handOutOther(MailQueueItem item, SynchronousSink<MailQueueItem> delivery) {
        Mail mail = item.getMail();
        try {
            if (authors.wrote(mail)) {
                stop(item);
            } else {
                delivery.next(item);
            }
        } catch (MessagingException | RuntimeException e) {
            LOGGER.warn("whom mail {} is from cannot be read now", mail.getName(), e);
            defer(item);
        }
    }

    /** First there and then away here: a crash leaves two copies, never none. */
    private void stop(MailQueueItem item) throws MailQueueException {
        Mail mail = item.getMail();
        mail.setState(STOPPED);
        spool.get().enQueue(mail);
        LOGGER.warn("mail {} is in the name of a desk that never released it, and is stopped", mail.getName());
        takeAway(item);
    }

    private Admission admission(Consignment mail) {
        try {
            return guard.admits(mail);
        } catch (RuntimeException e) {
            LOGGER.warn("whether mail {} may leave cannot be asked now", mail.mailName(), e);
            return Admission.LATER;
        }
    }

    /** Puts it at the end of the queue as it is, first there and then away here: a crash leaves two copies, never none. */
    private void defer(MailQueueItem item) {
        Mail mail = item.getMail();
        try {
            queue.enQueue(mail, PAUSE);
            LOGGER.info("mail {} waits: it must not leave now", mail.getName());
            takeAway(item);
        } catch (MailQueueException e) {
            LOGGER.error("mail {} cannot be put back and stays in the queue until the next start", mail.getName(), e);
        }
    }

    private static void drop(MailQueueItem item) {
        LOGGER.info(
                "mail {} has left, or may have left, before and is dropped",
                item.getMail().getName());
        takeAway(item);
    }

    private static void takeAway(MailQueueItem item) {
        Mail mail = item.getMail();
        try {
            item.done(MailQueueItem.CompletionStatus.SUCCESS);
        } catch (MessagingException e) {
            LOGGER.warn("mail {} stays in the queue and is asked about when it comes again", mail.getName(), e);
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
