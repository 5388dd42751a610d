package org.mailroom.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process and its children have used since their start.
 *
 * @param cpu user and system time
 * @param resident bytes in memory now; of several processes the sum, which counts what they share more than once
 * @param peak the most that was in memory at a time
 * @param written bytes caused to be written to disk
 * @param writeCalls system calls that write, to sockets too
 */
public record Usage(Duration cpu, long resident, long peak, long written, long writeCalls) {
    private static final Path PROC = Path.of("/proc");
    private static final long KIB = 1024;
    private static final Usage NOTHING = new Usage(Duration.ZERO, 0, 0, 0, 0);

    /** Of a process alone. */
    public static Usage of(long pid) throws IOException {
        Path folder = PROC.resolve(Long.toString(pid));
        try {
            ProcessStat stat = ProcessStat.of(Files.readString(folder.resolve("stat")));
            NamedNumbers status = NamedNumbers.of(Files.readAllLines(folder.resolve("status")));
            NamedNumbers io = NamedNumbers.of(Files.readAllLines(folder.resolve("io")));
            return new Usage(
                    stat.cpu().plus(stat.endedChildrenCpu()),
                    status.get("VmRSS") * KIB,
                    status.get("VmHWM") * KIB,
                    io.get("write_bytes"),
                    io.get("syscw"));
        } catch (NoSuchFileException ended) {
            return NOTHING;
        }
    }

    /** Of processes together with their living children. */
    public static Usage ofAll(List<Long> pids) throws IOException {
        Usage sum = NOTHING;
        for (long pid : pids) {
            sum = sum.plus(of(pid));
            for (ProcessHandle child : ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .toList()) {
                sum = sum.plus(of(child.pid()));
            }
        }
        return sum;
    }

    private Usage plus(Usage other) {
        return new Usage(
                cpu.plus(other.cpu),
                resident + other.resident,
                peak + other.peak,
                written + other.written,
                writeCalls + other.writeCalls);
    }
}
