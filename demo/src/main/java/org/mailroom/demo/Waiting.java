package org.mailroom.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks again until there is an answer. */
public final class Waiting {
    private Waiting() {}

    /** A question to something outside. */
    public interface Question<T> {
        Optional<T> ask() throws IOException;
    }

    /** Asks every {@code pause} until there is an answer or {@code patience} is over. */
    public static <T> Optional<T> until(Duration patience, Duration pause, Question<T> question) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> answer = question.ask();
        while (answer.isEmpty() && System.nanoTime() < end) {
            rest(pause);
            answer = question.ask();
        }
        return answer;
    }

    /** An answer as soon as something is so. */
    public static Optional<Boolean> when(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
