package org.mailroom.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often processes synchronise files with the disk, by {@code perf stat}, which costs the counted processes next
 * to nothing. Where there is no {@code perf}, or this user may not use it, nothing is counted.
 */
public final class SyncCounter implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final long UNTIL_ATTACHED_MILLIS = 300;

    private final @Nullable Process perf;

    private SyncCounter(@Nullable Process perf) {
        this.perf = perf;
    }

    /**
     * Begins to count.
     *
     * @param folder on the file system where the processes write
     */
    public static SyncCounter start(List<Long> pids, Path folder) throws IOException {
        String events = String.join(",", SyncEvent.of(Files.getFileStore(folder).type()));
        String processes = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process perf = new ProcessBuilder("perf", "stat", "-x", ";", "-e", events, "-p", processes)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            perf.waitFor(UNTIL_ATTACHED_MILLIS, TimeUnit.MILLISECONDS);
            return new SyncCounter(perf.isAlive() ? perf : null);
        } catch (IOException noPerf) {
            return new SyncCounter(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before counting", e);
        }
    }

    /** Ends counting; empty when it was not possible. */
    public OptionalLong stop() throws IOException {
        if (perf == null) {
            return OptionalLong.empty();
        }
        interrupt(perf.pid());
        List<String> lines = perf.errorReader().lines().toList();
        return sum(lines);
    }

    /** Of lines like {@code 20;;ext4:ext4_sync_file_enter;...}; empty when one was not counted. */
    static OptionalLong sum(List<String> lines) {
        List<String> counts = lines.stream()
                .filter(line -> line.indexOf(';') > 0)
                .map(line -> line.substring(0, line.indexOf(';')).strip())
                .toList();
        boolean counted = !counts.isEmpty()
                && counts.stream().allMatch(count -> count.chars().allMatch(Character::isDigit));
        return counted
                ? OptionalLong.of(counts.stream().mapToLong(Long::parseLong).sum())
                : OptionalLong.empty();
    }

    /** What makes it print what it has counted. */
    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while counting", e);
        }
    }

    @Override
    public void close() {
        if (perf != null) {
            perf.destroyForcibly();
        }
    }
}
