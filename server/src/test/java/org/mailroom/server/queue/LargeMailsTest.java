package org.mailroom.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LargeMailsTest {
    private static final long MEBIBYTE = LargeMails.LARGE;

    private final LargeMails patient = new LargeMails(30 * MEBIBYTE, Duration.ofMinutes(5));

    @Test
    void largeMailShouldWaitForTheOneBefore() throws Exception {
        LargeMails.Place first = patient.enter(25 * MEBIBYTE);
        CompletableFuture<LargeMails.Place> second = enterLater(patient, 25 * MEBIBYTE);
        await().until(patient::hasWaiting);

        assertThat(second).isNotDone();
        first.close();
        await().until(second::isDone);
    }

    @Test
    void smallMailShouldNotWaitBehindALargeOne() throws Exception {
        LargeMails.Place first = patient.enter(25 * MEBIBYTE);
        CompletableFuture<LargeMails.Place> second = enterLater(patient, 25 * MEBIBYTE);
        await().until(patient::hasWaiting);

        CompletableFuture<LargeMails.Place> small = enterLater(patient, MEBIBYTE);
        await().until(small::isDone);
        assertThat(second).isNotDone();
        first.close();
        await().until(second::isDone);
    }

    @Test
    void mailLargerThanAllShouldGoAlone() throws Exception {
        LargeMails.Place giant = patient.enter(50 * MEBIBYTE);
        CompletableFuture<LargeMails.Place> next = enterLater(patient, 2 * MEBIBYTE);
        await().until(patient::hasWaiting);

        assertThat(next).isNotDone();
        giant.close();
        await().until(next::isDone);
    }

    @Test
    void placeShouldBeGivenBackOnce() throws Exception {
        LargeMails.Place first = patient.enter(25 * MEBIBYTE);
        first.close();
        first.close();
        LargeMails.Place second = patient.enter(25 * MEBIBYTE);
        CompletableFuture<LargeMails.Place> third = enterLater(patient, 25 * MEBIBYTE);
        await().until(patient::hasWaiting);

        assertThat(third).isNotDone();
        second.close();
        await().until(third::isDone);
    }

    @Test
    void mailShouldGoOnWhenItsPatienceEnds() throws Exception {
        LargeMails impatient = new LargeMails(30 * MEBIBYTE, Duration.ZERO);
        LargeMails.Place kept = impatient.enter(30 * MEBIBYTE);

        impatient.enter(30 * MEBIBYTE).close();
        kept.close();
    }

    private static CompletableFuture<LargeMails.Place> enterLater(LargeMails gate, long size) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return gate.enter(size);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
