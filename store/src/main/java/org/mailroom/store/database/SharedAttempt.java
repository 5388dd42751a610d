package org.mailroom.store.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something slow that one thread does for all who ask meanwhile. They share its result and its failure, so that a
 * database that is down costs each of them one time-out, and not one after another.
 */
final class SharedAttempt<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable CompletableFuture<T>> running = new AtomicReference<>();

    /** @param maker may be asked again right after it succeeded */
    SharedAttempt(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The result of the attempt that is being made, or else of a new one. Throws what that threw. */
    T get() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> others = running.compareAndExchange(null, mine);
        if (others != null) {
            return result(others);
        }
        make(mine);
        return result(mine);
    }

    private void make(CompletableFuture<T> mine) {
        try {
            mine.complete(maker.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            running.set(null);
        }
    }

    private static <T> T result(CompletableFuture<T> attempt) {
        try {
            return attempt.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
