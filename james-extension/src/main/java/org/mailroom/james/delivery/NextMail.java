package org.mailroom.james.delivery;

import java.time.Duration;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueueName;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Waits for the next mail of a queue on a thread of its own, and goes on after a mail that cannot be taken out.
 *
 * <p>A queue of James waits on whichever thread asks for a mail. That is the one which has just delivered another as soon
 * as more were under way than its reader takes at once, and it then waits for good: what it was to deliver next stays in the
 * queue until the server's next start. And one mail that cannot be taken out ends the reading of James's queues.
 */
public final class NextMail {
    private static final Logger LOGGER = LoggerFactory.getLogger(NextMail.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private NextMail() {}

    /**
     * The same mails, as the reader asks for them.
     *
     * @param name of the queue
     * @param mails what James's queue gives, see {@link MailQueue#deQueue()}
     */
    public static Flux<MailQueueItem> of(MailQueueName name, Publisher<MailQueueItem> mails) {
        return Flux.using(
                        () -> Schedulers.newSingle("dequeue-" + name.asString()),
                        thread -> Flux.from(mails).subscribeOn(thread),
                        Scheduler::dispose)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AFTER_A_FAILURE)
                        .doBeforeRetry(again -> LOGGER.error(
                                "no mail can be taken out of the queue {}, tried again",
                                name.asString(),
                                again.failure())));
    }
}
