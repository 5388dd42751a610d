package org.mailroom.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with a desk is killed hard at each of the steps from a reply's submission to the note that the customer's
 * server took it, again and again on the same database and folders, also while it takes up what the last kill left, and
 * sometimes at any moment between two steps. The property {@code mailroom.crashes} says how often, and
 * {@code mailroom.seed} repeats an earlier run.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("mailroom.crashes", 10);
    /** So many kills come upon one database. */
    private static final int LIVES = 25;
    /** Every so many lives the server dies at any moment. */
    private static final int ANY_MOMENT = 5;
    /** Every so many lives its clock is an hour behind that of the life before. */
    private static final int CLOCK_BACK = 7;

    private static final long SHORTEST_MILLISECONDS = 600;
    private static final int MORE_MILLISECONDS = 1_500;
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("mailroom.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Verdict.Sums sums = new Verdict.Sums();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> deaths = new TreeMap<>();
    private int steps = 150;
    private LifeProcess lives;
    private int kills;
    private int anyMoment;

    @BeforeEach
    void pack() {
        lives = new LifeProcess(folder);
    }

    @Test
    @DisplayName("E02 E10 E17 killed at every step: nothing lost, nothing twice, nothing unapproved, recalls are final")
    void nothingShouldBeLostOrLeaveTwiceOrUnapprovedWhereverTheServerDies() {
        System.err.println("kills: " + KILLS + ", seed: " + seed);
        warmUp(folder.resolve("server0"));
        for (int server = 1; kills < KILLS; server++) {
            serve(folder.resolve("server" + server));
        }
        System.err.println(kills + " kills, " + anyMoment + " of them at any moment, the others at " + deaths.size()
                + " different steps; " + sums);
        deaths.forEach((step, times) -> System.err.println("  " + times + " x after " + step));
        assertThat(wrong).isEmpty();
        assertThat(sums.left).isPositive();
    }

    /** A life without a kill, which leaves the archive of classes for the others. */
    private void warmUp(Path home) {
        MailboxFiles.make(home);
        assertThat(died(home, 1, BEGIN, Integer.MAX_VALUE, 0)).isFalse();
    }

    private void serve(Path home) {
        MailboxFiles.make(home);
        Instant time = BEGIN;
        for (int life = 1; life <= LIVES && kills < KILLS; life++) {
            time = time.plus(life % CLOCK_BACK == 0 ? Duration.ofHours(-1) : Duration.ofMinutes(20));
            if (life % ANY_MOMENT == 0) {
                long moment = SHORTEST_MILLISECONDS + random.nextInt(MORE_MILLISECONDS);
                anyMoment += died(home, life, time, 0, moment) ? 1 : 0;
            } else {
                died(home, life, time, 1L + random.nextInt(steps), 0);
            }
        }
        Instant end = BEGIN.plus(Duration.ofDays(2));
        assertThat(died(home, LIVES + 1, end, 0, 0)).isFalse();
        judge(home, end.plus(Duration.ofDays(1)));
    }

    private void judge(Path home, Instant now) {
        Verdict verdict = new Verdict(home, now);
        sums.add(verdict.sums());
        String place = home.getFileName() + ": ";
        wrong.addAll(verdict.wrong().stream().map(place::concat).toList());
        lines(home.resolve("deaths")).forEach(step -> deaths.merge(step, 1, Integer::sum));
        System.err.println(kills + " kills: " + (verdict.wrong().isEmpty() ? "all well" : verdict.wrong()));
        if (verdict.wrong().isEmpty()) {
            remove(home);
        }
    }

    /** One life. Answers whether it was killed. */
    private boolean died(Path home, int life, Instant time, long step, long moment) {
        Path output = home.resolve("life" + life + ".out");
        int code = lives.run(
                output,
                List.of(
                        home.toString(),
                        Integer.toString(life),
                        Long.toString(random.nextLong()),
                        time.toString(),
                        Long.toString(step),
                        Long.toString(moment)));
        List<String> said = lines(output);
        assertThat(code)
                .withFailMessage(() -> "life " + life + " at step " + step + ": " + said)
                .isIn(0, 137);
        if (step > 0) {
            said.stream()
                    .filter(line -> line.startsWith("steps "))
                    .forEach(line -> steps = Integer.parseInt(line.substring(6)));
        }
        kills += code == 0 ? 0 : 1;
        return code != 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
                if (!path.toFile().delete()) {
                    throw new IllegalStateException(path + " cannot be removed");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
