package org.mailroom.james.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** On a queue that waits for its next mail as James's do, read as James's remote delivery reads it. */
class NextMailTest {
    private static final int UNDER_WAY = 8;
    private static final int THREADS = 2;

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch allTaken = new CountDownLatch(UNDER_WAY + 1);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final Scheduler delivery = Schedulers.newBoundedElastic(THREADS, 100, "delivery");
    private final Scheduler start = Schedulers.newSingle("start");
    private final List<String> mails = IntStream.range(0, UNDER_WAY + 3)
            .mapToObj(number -> "Mail" + number)
            .toList();

    @AfterEach
    void stop() {
        delivery.dispose();
        start.dispose();
    }

    @Test
    void noMailShouldWaitBehindTheOneThatIsAwaited() {
        queue.addAll(mails);

        assertThatAllAreDelivered();
    }

    @Test
    void mailThatCannotBeTakenOutOnceShouldNotEndTheReading() {
        broken.set(true);
        queue.addAll(mails);

        assertThatAllAreDelivered();
    }

    private void assertThatAllAreDelivered() {
        Disposable reading = NextMail.of(MailQueueName.of("outgoing"), asJamesGivesThem())
                .flatMap(item -> deliver(item).subscribeOn(delivery), UNDER_WAY)
                .subscribeOn(start)
                .subscribe();
        try {
            await().until(() -> delivered.size() >= mails.size());
            assertThat(delivered).containsExactlyInAnyOrderElementsOf(mails);
        } finally {
            reading.dispose();
        }
    }

    private Publisher<MailQueueItem> asJamesGivesThem() {
        return Mono.defer(this::next).repeat();
    }

    private Mono<MailQueueItem> next() {
        if (broken.getAndSet(false)) {
            return Mono.error(new IllegalStateException("the queue cannot be read"));
        }
        try {
            Item item = new Item(MailImpl.builder().name(queue.take()).build());
            allTaken.countDown();
            return Mono.just(item);
        } catch (Exception e) {
            return Mono.error(e);
        }
    }

    private Mono<Void> deliver(MailQueueItem item) {
        return Mono.create(sink -> {
            try {
                allTaken.await();
                delivered.add(item.getMail().getName());
                sink.success();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                sink.error(e);
            }
        });
    }

    private record Item(Mail mail) implements MailQueueItem {
        @Override
        public Mail getMail() {
            return mail;
        }

        @Override
        public void done(CompletionStatus success) {}
    }
}
