package org.mailroom.routes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.configuration.RetrySettings;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class WorkRouteTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryWorkItems items = new InMemoryWorkItems();
    private final WorkDesk work = new WorkDesk(
            items,
            UnitOfWork.EACH_BY_ITSELF,
            () -> new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(1), 2),
            clock,
            "node-1");
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void differentSubjectsShouldBeWorkedOnAtTheSameTime() throws Exception {
        CyclicBarrier bothAtOnce = new CyclicBarrier(2);
        add(1, 10);
        add(2, 20);

        run(item -> await(bothAtOnce));

        Awaitility.await().atMost(SOON).until(this::nothingLeft);
    }

    @Test
    void oneSubjectShouldBeWorkedOnInOrderAndNeverTwiceAtOnce() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        List<Long> done = new CopyOnWriteArrayList<>();
        List<Integer> seen = Collections.synchronizedList(new java.util.ArrayList<>());
        for (int id = 1; id <= 20; id++) {
            add(id, 10);
        }

        run(item -> {
            seen.add(atOnce.incrementAndGet());
            done.add(item.id());
            atOnce.decrementAndGet();
        });

        Awaitility.await().atMost(SOON).until(this::nothingLeft);
        assertThat(done).hasSize(20).isSorted();
        assertThat(seen).containsOnly(1);
    }

    /** An item that comes while another of its subject is worked on is claimed at once, and waits for its turn. */
    @Test
    void oneSubjectShouldNotBeWorkedOnTwiceAtOnceWhenMoreComes() throws Exception {
        CountDownLatch otherSubject = new CountDownLatch(1);
        List<Long> begun = new CopyOnWriteArrayList<>();
        List<Long> begunMeanwhile = new CopyOnWriteArrayList<>();
        add(1, 10);

        run(item -> {
            begun.add(item.id());
            if (item.id() == 1) {
                add(2, 10);
                add(3, 11);
                await(otherSubject);
                begunMeanwhile.addAll(begun);
            } else if (item.id() == 3) {
                otherSubject.countDown();
            }
        });

        Awaitility.await().atMost(SOON).until(this::nothingLeft);
        assertThat(begunMeanwhile).containsExactly(1L, 3L);
        assertThat(begun).containsExactly(1L, 3L, 2L);
    }

    @Test
    void whatFailsShouldStopNothingElseAndBeLeftToAPersonAtLast() throws Exception {
        add(1, 10);
        add(2, 10);

        run(item -> {
            if (item.id() == 1) {
                throw new IllegalStateException("no room");
            }
        });

        Awaitility.await()
                .atMost(SOON)
                .until(() -> items.list(WorkState.WAITING, 9).stream().anyMatch(item -> item.attempts() == 1));
        clock.move(Duration.ofMinutes(2));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> !items.list(WorkState.DEAD, 9).isEmpty());
        assertThat(items.list(WorkState.DEAD, 9)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(1);
            assertThat(item.lastError())
                    .hasValueSatisfying(error -> assertThat(error).contains("no room"));
        });
        assertThat(items.list(WorkState.WAITING, 9)).isEmpty();
    }

    @Test
    void everyKindShouldHaveSomethingThatCarriesItOut() {
        assertThatThrownBy(() -> new WorkRoute(work, Map.of(WorkKind.FILE, item -> {})))
                .hasMessageContaining("MOVE_CASE");
    }

    private void run(Consumer<WorkItem> step) throws Exception {
        Map<WorkKind, Consumer<WorkItem>> steps = new EnumMap<>(WorkKind.class);
        for (WorkKind kind : WorkKind.values()) {
            steps.put(kind, step);
        }
        camel.addRoutes(new WorkRoute(work, steps));
        camel.start();
    }

    private void add(long id, long subject) {
        Instant now = clock.instant();
        items.add(WorkItem.due(id, WorkKind.MOVE_CASE, "support", subject, "", now), Optional.empty());
    }

    private boolean nothingLeft() {
        return items.list(WorkState.WAITING, 99).isEmpty()
                && items.list(WorkState.LEASED, 99).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("what was to be worked on meanwhile was not");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other was not worked on at the same time", e);
        }
    }
}
