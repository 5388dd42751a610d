package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;

class SharedAttemptTest {
    @Test
    void eachAttemptShouldBeMadeAnew() {
        AtomicInteger made = new AtomicInteger();
        SharedAttempt<Integer> attempt = new SharedAttempt<>(made::incrementAndGet);

        assertThat(attempt.get()).isEqualTo(1);
        assertThat(attempt.get()).isEqualTo(2);
    }

    @Test
    void whoAsksMeanwhileShouldShareTheAttempt() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        SharedAttempt<Integer> attempt = new SharedAttempt<>(() -> {
            begun.countDown();
            await(asked);
            return made.incrementAndGet();
        });

        List<Integer> results = Race.of(2, i -> () -> i == 0 ? attempt.get() : second(attempt, begun, asked));

        assertThat(results).containsExactly(1, 1);
    }

    /** Asks while the attempt is being made, and lets it end as soon as this thread waits for it. */
    private static int second(SharedAttempt<Integer> attempt, CountDownLatch begun, CountDownLatch asked) {
        await(begun);
        Thread asking = Thread.currentThread();
        Thread watch = new Thread(() -> {
            while (asking.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            asked.countDown();
        });
        watch.start();
        return attempt.get();
    }

    @Test
    void aFailureShouldBeThrownAsItIsAndNotKept() {
        AtomicInteger made = new AtomicInteger();
        SharedAttempt<Integer> attempt = new SharedAttempt<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("down");
            }
            return made.get();
        });

        assertThatThrownBy(attempt::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down");
        assertThat(attempt.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
