package org.mailroom.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.ActiveMQPrefetchPolicy;
import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.BrokerFilter;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.broker.ProducerBrokerExchange;
import org.apache.activemq.command.Message;
import org.apache.activemq.command.TransactionId;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.NoopGaugeRegistry;
import org.apache.james.metrics.dropwizard.DropWizardMetricFactory;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueue.MailQueueItem.CompletionStatus;
import org.apache.james.queue.api.MailQueueItemDecoratorFactory.MailQueueItemDecorator;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.RawMailQueueItemDecoratorFactory;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.mailets.ExactMessage;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ExactMailQueueTest {
    private static final int UNDER_WAY = 8;
    private static final int THREADS = 2;

    private final BrokerService broker = new BrokerService();
    private final CountDownLatch allTaken = new CountDownLatch(UNDER_WAY + 1);
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final Scheduler delivery = Schedulers.newBoundedElastic(THREADS, 100, "delivery");
    private final Scheduler start = Schedulers.newSingle("start");

    private volatile Optional<CyclicBarrier> sending = Optional.empty();
    private volatile Optional<CyclicBarrier> done = Optional.empty();
    private ExactMailQueue queue;

    @BeforeEach
    void openQueue() throws Exception {
        broker.setBrokerName("exact-mail-queue");
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setPlugins(new BrokerPlugin[] {Waiting::new});
        broker.start();
        ActiveMQPrefetchPolicy oneAtATime = new ActiveMQPrefetchPolicy();
        oneAtATime.setAll(0);
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://exact-mail-queue?create=false");
        connections.setPrefetchPolicy(oneAtATime);
        MetricFactory metrics = new DropWizardMetricFactory(new MetricRegistry());
        queue = new ExactMailQueue(
                connections,
                this::taken,
                MailQueueName.of("outgoing"),
                metrics,
                new NoopGaugeRegistry(),
                LargeMails.unbounded(),
                LargeMails.unbounded());
    }

    /** Has those that send wait for each other, and those that have taken out, where a test wants it. */
    private final class Waiting extends BrokerFilter {
        Waiting(Broker next) {
            super(next);
        }

        @Override
        public void send(ProducerBrokerExchange producer, Message entry) throws Exception {
            together(sending);
            super.send(producer, entry);
        }

        @Override
        public void commitTransaction(ConnectionContext context, TransactionId id, boolean onePhase) throws Exception {
            together(done);
            super.commitTransaction(context, id, onePhase);
        }

        private static void together(Optional<CyclicBarrier> barrier) throws Exception {
            if (barrier.isPresent()) {
                barrier.get().await(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    @DisplayName("K01 mails go in, and are done with, at the same time, so that they wait for the disk together")
    void mailsShouldNotWaitForEachOther() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            sending = Optional.of(new CyclicBarrier(2));
            for (Future<?> sent : pool.invokeAll(List.of(sending("Mail0"), sending("Mail1")))) {
                sent.get();
            }
            List<MailQueueItem> taken =
                    Flux.from(queue.deQueue()).take(2).collectList().block(Duration.ofSeconds(10));
            assertThat(taken).hasSize(2);
            done = Optional.of(new CyclicBarrier(2));
            for (Future<?> ended : pool.invokeAll(List.of(ending(taken.get(0)), ending(taken.get(1))))) {
                ended.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Boolean> sending(String name) {
        return () -> {
            enQueue(mail(name));
            return true;
        };
    }

    private static Callable<Boolean> ending(MailQueueItem item) {
        return () -> {
            item.done(CompletionStatus.SUCCESS);
            LifecycleUtil.dispose(item.getMail());
            return true;
        };
    }

    private MailQueueItemDecorator taken(MailQueueItem item, MailQueueName name) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("cannot be read");
        }
        allTaken.countDown();
        return new RawMailQueueItemDecoratorFactory().decorate(item, name);
    }

    @AfterEach
    void closeQueue() throws Exception {
        queue.dispose();
        delivery.dispose();
        start.dispose();
        broker.stop();
    }

    @Test
    void mailThatCannotBeTakenOutOnceShouldNotStopTheQueue() throws Exception {
        failures.set(1);
        assertThatAllAreDelivered(UNDER_WAY + 1);
    }

    @Test
    void noMailShouldWaitBehindTheOneThatIsAwaited() throws Exception {
        assertThatAllAreDelivered(UNDER_WAY + 3);
    }

    private void assertThatAllAreDelivered(int mails) throws Exception {
        List<String> names =
                IntStream.range(0, mails).mapToObj(number -> "Mail" + number).toList();
        for (String name : names) {
            enQueue(mail(name));
        }

        Disposable deliveries = deliverAsJamesDoes();

        try {
            await().until(() -> delivered.size() >= names.size());
            assertThat(delivered).containsExactlyInAnyOrderElementsOf(names);
        } finally {
            deliveries.dispose();
        }
    }

    /** As James's remote delivery: many under way, each waiting for one of few threads. */
    private Disposable deliverAsJamesDoes() {
        return Flux.from(queue.deQueue())
                .flatMap(item -> deliver(item).subscribeOn(delivery), UNDER_WAY)
                .subscribeOn(start)
                .subscribe();
    }

    private Mono<Void> deliver(MailQueueItem item) {
        return Mono.create(sink -> {
            try {
                allTaken.await();
                delivered.add(item.getMail().getName());
                item.done(CompletionStatus.SUCCESS);
                sink.success();
            } catch (Exception e) {
                sink.error(e);
            } finally {
                LifecycleUtil.dispose(item.getMail());
            }
        });
    }

    private void enQueue(MailImpl mail) throws Exception {
        try {
            queue.enQueue(mail);
        } finally {
            LifecycleUtil.dispose(mail);
        }
    }

    private static MailImpl mail(String name) throws Exception {
        MailImpl mail = MailImpl.builder()
                .name(name)
                .sender("agent@desk.example")
                .addRecipient("customer@example.org")
                .build();
        byte[] bytes = ("Subject: " + name + "\r\n\r\nGood day\r\n").getBytes(StandardCharsets.UTF_8);
        mail.setMessageNoCopy(
                new ExactMessage(MimeMessageInputStreamSource.create(name, new ByteArrayInputStream(bytes))));
        return mail;
    }
}
