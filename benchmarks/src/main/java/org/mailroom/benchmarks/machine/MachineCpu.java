package org.mailroom.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What all processors together have done since the machine's start: the first line of {@code /proc/stat} (proc(5)).
 *
 * @param busy everything but idling and waiting for disks, and what the hypervisor gave to other machines
 * @param stolen what the hypervisor gave to other machines
 */
public record MachineCpu(Duration busy, Duration stolen) {
    private static final Path STAT = Path.of("/proc/stat");
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final long MILLIS_OF_A_TICK = 10;
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);
    private static final int STOLEN = 8;

    /** Now. */
    public static MachineCpu now() throws IOException {
        return of(Files.readAllLines(STAT).get(0));
    }

    static MachineCpu of(String line) {
        List<String> fields = List.of(line.split("\\s+", -1));
        long busy = BUSY.stream()
                .mapToLong(field -> Long.parseLong(fields.get(field)))
                .sum();
        return new MachineCpu(
                Duration.ofMillis(busy * MILLIS_OF_A_TICK),
                Duration.ofMillis(Long.parseLong(fields.get(STOLEN)) * MILLIS_OF_A_TICK));
    }

    /** Mean number of processes that ran or wanted to in the last minute. */
    public static double loadAverage() throws IOException {
        return Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0]);
    }
}
