package org.mailroom.benchmarks.workloads;

import java.time.Duration;
import java.util.List;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.load.Sent;
import org.mailroom.benchmarks.machine.Reading;

/**
 * What one server did in one round.
 *
 * @param wall from the first mail until the last was where it belongs
 * @param reading of the server's process in that time and a moment more
 * @param outcoming from the acceptance of each mail until what came of it was at the customers' server
 * @param faults what was not as it should be, one sentence each
 */
record Outcome(Sent sent, Duration wall, Reading reading, Latencies outcoming, List<String> faults) {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MIB = 1024.0 * 1024;
    private static final double KIB = 1024;
    private static final double PERCENT = 100;

    double perSecond() {
        return sent.count() * NANOS / wall.toNanos();
    }

    /** Of the server's process, all threads. */
    double cpuMillis() {
        return reading.cpu().toNanos() / NANOS_OF_A_MILLI / sent.count();
    }

    double databaseCpuMillis() {
        double millis = reading.databaseCpu().toNanos() / NANOS_OF_A_MILLI / sent.count();
        return millis > 0 ? millis : Double.NaN;
    }

    double residentMib() {
        return reading.resident() / MIB;
    }

    double writtenKib() {
        return reading.written() / KIB / sent.count();
    }

    double syncs() {
        return reading.syncs().isPresent() ? (double) reading.syncs().getAsLong() / sent.count() : Double.NaN;
    }

    double othersPercent() {
        return PERCENT * (reading.others() + reading.stolen());
    }
}
