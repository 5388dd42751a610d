package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed hard under load, again and again, at random moments: while it works, and while it takes up what
 * the last kill left. The property {@code mailroom.kills} says how often (2), {@code mailroom.window} how many seconds
 * agents have to take a reply back (20), and {@code mailroom.seed} repeats the moments of an earlier run. If something is
 * wrong, the server's folder stays, with databases and logs.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("mailroom.kills", 2);
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("mailroom.window", 20));
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int LATEST_KILL_MILLIS = 12_000;

    private final Ledger ledger = new Ledger();

    @Test
    @DisplayName("K01 E02 E06 killed under load: nothing is lost, nothing leaves unapproved, nothing leaves twice")
    void nothingShouldBeLostOrLeaveTwiceWhenTheServerIsKilled(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        long seed = Long.getLong("mailroom.seed", System.nanoTime());
        System.err.println("kills: " + KILLS + ", seed: " + seed);
        Random moments = new Random(seed);
        try (DeskUnderTest desk = DeskUnderTest.lay(folder, WINDOW.toSeconds() + "s")) {
            desk.configure("review: 5%", "review: none");
            desk.start();
            int interruptions = load(desk, moments);
            Verdict verdict = settled(desk);
            System.err.println(verdict.words(KILLS, interruptions));
            verdict.wrong().forEach(System.err::println);
            verdict.stories().forEach(System.err::println);
            assertThat(verdict.wrong()).isEmpty();
        }
    }

    private int load(DeskUnderTest desk, Random moments) throws Exception {
        Load load = new Load(desk, ledger);
        try (load) {
            load.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                goOnFor(Duration.ofMillis(moments.nextInt(LATEST_KILL_MILLIS)));
                desk.server().kill();
                desk.server().start();
            }
            goOnFor(WINDOW.dividedBy(2));
        }
        return load.interruptions();
    }

    private static void goOnFor(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a kill cut short is taken up again when its lease has run out. What is missing then is lost. */
    private Verdict settled(DeskUnderTest desk) throws IOException {
        try {
            await().atMost(QUIET)
                    .pollInterval(Duration.ofSeconds(5))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> waiting(desk).isEmpty()
                            && Verdict.on(ledger, Counts.of(desk), WINDOW)
                                    .missing()
                                    .isEmpty());
        } catch (ConditionTimeoutException lost) {
            System.err.println("still waiting after " + QUIET + ": " + waiting(desk));
        }
        return Verdict.on(ledger, Counts.of(desk), WINDOW);
    }

    /** The server's queues that are not empty. */
    private static List<String> waiting(DeskUnderTest desk) throws IOException {
        List<String> waiting = new ArrayList<>();
        for (String queue : List.of("spool", "outgoing", "mailroom-outgoing")) {
            String said = desk.server().webAdmin().mailQueue(queue);
            if (!said.contains("\"size\":0")) {
                waiting.add(said);
            }
        }
        return waiting;
    }
}
