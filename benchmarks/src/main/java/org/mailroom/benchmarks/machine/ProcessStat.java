package org.mailroom.benchmarks.machine;

import java.time.Duration;
import java.util.List;

/**
 * A process's line in {@code /proc/PID/stat} (proc(5)).
 *
 * @param parent process id
 * @param cpu user and system time of all its threads
 * @param endedChildrenCpu the same of children that have ended and were waited for
 */
record ProcessStat(long parent, Duration cpu, Duration endedChildrenCpu) {
    /** Linux tells user space of hundredths of a second, whatever its own tick is. */
    private static final long MILLIS_OF_A_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;

    /** The name stands in brackets and may hold blanks and brackets itself. */
    static ProcessStat of(String line) {
        List<String> fields =
                List.of(line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1));
        return new ProcessStat(
                Long.parseLong(fields.get(PARENT)),
                ticks(fields.get(USER), fields.get(USER + 1)),
                ticks(fields.get(USER + 2), fields.get(USER + 3)));
    }

    private static Duration ticks(String user, String system) {
        return Duration.ofMillis((Long.parseLong(user) + Long.parseLong(system)) * MILLIS_OF_A_TICK);
    }
}
