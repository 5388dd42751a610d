package org.mailroom.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Another process that holds replies in several threads as fast as it can, and says on its standard output which the
 * store confirmed or refused. It ends when it is killed.
 */
final class HoldingProcess {
    private static final int THREADS = 4;
    private static final long LONGEST_LIFE_SECONDS = 120;
    private static final long REST_NANOSECONDS = 20_000_000;
    private static final String HELD = "held ";
    private static final String REFUSED = "refused ";

    private final Process process;
    private final BufferedReader output;
    private final List<Replies.Kept> confirmed = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private HoldingProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one on this database, which is killed when it lives too long, so that no test waits for ever.
     *
     * @param from the number of its first reply
     * @param blocks the longest file it may write at first, in blocks of 512 bytes, if there is a limit
     */
    static HoldingProcess start(StoreOptions options, long from, Optional<Integer> blocks, Path folder) {
        List<String> command = new ArrayList<>();
        blocks.ifPresent(limit -> command.addAll(List.of("sh", "-c", "ulimit -S -f " + limit + "; exec \"$@\"", "sh")));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:-UsePerfData",
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingProcess.class.getName(),
                options.url(),
                options.user().orElse(""),
                Long.toString(from)));
        try {
            Process started = new ProcessBuilder(command)
                    .redirectError(new File(folder.toFile(), "holding.err"))
                    .start();
            CompletableFuture.delayedExecutor(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS)
                    .execute(() -> started.toHandle().destroyForcibly());
            return new HoldingProcess(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many more replies are confirmed. */
    HoldingProcess untilConfirmed(int more) {
        return until(confirmed, confirmed.size() + more);
    }

    /** Waits until the store has refused so many replies. */
    HoldingProcess untilRefused(int replies) {
        return until(refusals, replies);
    }

    private HoldingProcess until(List<?> said, int goal) {
        while (said.size() < goal) {
            if (!read()) {
                throw new AssertionError(
                        "the process ended after it had confirmed " + confirmed.size() + " and refused "
                                + refusals.size() + " replies, of which the last with: "
                                + (refusals.isEmpty() ? "nothing" : refusals.get(refusals.size() - 1)));
            }
        }
        return this;
    }

    /** There is room on the disk again. */
    HoldingProcess liftLimit() {
        try {
            Process lift = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited")
                    .inheritIO()
                    .start();
            if (lift.waitFor() != 0) {
                throw new IllegalStateException("prlimit failed");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it without warning, and reads what it said to its end. */
    HoldingProcess kill() {
        process.toHandle().destroyForcibly();
        while (read()) {}
        return this;
    }

    /** The replies that the store confirmed. */
    List<Replies.Kept> confirmed() {
        return confirmed;
    }

    /** What the store said when it refused. */
    List<String> refusals() {
        return refusals;
    }

    private boolean read() {
        try {
            String line = output.readLine();
            if (line != null && line.startsWith(HELD)) {
                confirmed.add(new Replies.Kept(Long.parseLong(line.substring(HELD.length()))));
            } else if (line != null && line.startsWith(REFUSED)) {
                refusals.add(line.substring(REFUSED.length()));
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the other process does: {@code URL USER FROM}. */
    public static void main(String[] arguments) {
        Optional<String> user = Optional.of(arguments[1]).filter(name -> !name.isEmpty());
        StoreOptions options = new StoreOptions(arguments[0], user, Optional.empty(), THREADS);
        MailroomStore store = MailroomStore.open(options, InstantSource.system());
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[2]));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> hold(store, next));
        }
        threads.shutdown();
    }

    private static void hold(MailroomStore store, AtomicLong next) {
        while (true) {
            try {
                say(HELD + Replies.hold(store, next.getAndIncrement()).number());
            } catch (RuntimeException e) {
                say(REFUSED + e.getClass().getSimpleName() + " " + e.getMessage());
                LockSupport.parkNanos(REST_NANOSECONDS);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
