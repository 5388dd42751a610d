package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.MovableClock;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Tables;
import org.mailroom.store.postgresql.PostgresqlServer;

/** What the store confirmed is there afterwards, whole, however the process or the disk ends. */
@Timeout(600)
class HardEndTest {
    private static final int MANY_LOOKS = 20;

    private final List<FileChannel> forgotten = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void derbyShouldHaveAllThatWasConfirmedBeforeTheProcessWasKilled() {
        StoreOptions derby = Databases.derbyAt(folder.resolve("desk"));
        List<Replies.Kept> confirmed = killedThreeTimes(derby);

        checkAllThere(derby, confirmed);
    }

    @Test
    void postgresqlShouldHaveAllThatWasConfirmedBeforeTheProcessWasKilled() {
        StoreOptions postgresql = PostgresqlServer.shared().newDatabase();
        List<Replies.Kept> confirmed = killedThreeTimes(postgresql);

        checkAllThere(postgresql, confirmed);
    }

    /** Derby's log is written in files of 1 MiB: the smaller limit stops the log, the larger one the tables. */
    @ParameterizedTest
    @ValueSource(ints = {1_200, 6_000})
    void derbyShouldRefuseClearlyWhileTheDiskIsFullAndLoseNothingAndGoOn(int blocks) {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux"), "processes are limited by the means of Linux");
        StoreOptions derby = Databases.derbyAt(folder.resolve("desk"));
        try (Database empty = Databases.open(derby)) {
            assertThat(empty.available()).isTrue();
        }

        HoldingProcess process = HoldingProcess.start(derby, 1, Optional.of(blocks), folder)
                .untilRefused(20)
                .liftLimit()
                .untilConfirmed(100)
                .kill();

        assertThat(process.refusals())
                .hasSizeGreaterThanOrEqualTo(20)
                .allMatch(refusal -> refusal.startsWith("StoreUnavailableException"))
                .anyMatch(refusal -> refusal.contains("File too large"))
                .noneMatch(refusal -> refusal.contains("interrupt"));
        checkAllThere(derby, process.confirmed());
    }

    /** As after a full disk: nobody in this process knows any more of the lock on the files that it has long had. */
    @Test
    void derbyShouldBeOpenedAgainWhenItsOwnLockWasLeftBehind() throws IOException {
        StoreOptions derby = Databases.derbyAt(folder.resolve("desk"));
        try (Database empty = Databases.open(derby)) {
            assertThat(empty.available()).isTrue();
        }
        MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");
        try (Database database = new Database(derby, clock)) {
            lock(folder.resolve("desk").resolve("dbex.lck"));
            System.gc();
            assertThat(database.available()).isFalse();
            forgotten.clear();

            boolean opened = false;
            for (int looks = 0; looks < MANY_LOOKS && !opened; looks++) {
                clock.move(Duration.ofMinutes(1));
                opened = database.available();
            }

            assertThat(opened).isTrue();
        }
    }

    private void lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertThat(channel.write(ByteBuffer.allocate(1))).isEqualTo(1);
        assertThat(channel.lock().isValid()).isTrue();
        forgotten.add(channel);
    }

    private List<Replies.Kept> killedThreeTimes(StoreOptions options) {
        List<Replies.Kept> confirmed = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            confirmed.addAll(HoldingProcess.start(options, 1 + round * 1_000_000L, Optional.empty(), folder)
                    .untilConfirmed(150)
                    .kill()
                    .confirmed());
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(450);
        return confirmed;
    }

    private static void checkAllThere(StoreOptions options, List<Replies.Kept> confirmed) {
        try (MailroomStore store = MailroomStore.open(options, Databases.CLOCK)) {
            assertThat(confirmed).flatMap(kept -> kept.problems(store)).isEmpty();
        }
        try (Database database = Databases.open(options)) {
            assertThat(Stream.of("held", "held_bytes", "work_items").map(table -> Tables.count(database, table)))
                    .allMatch(count -> count >= confirmed.size())
                    .containsOnly(Tables.count(database, "held"));
        }
    }
}
