package org.mailroom.benchmarks.machine;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a {@link Meter} saw.
 *
 * @param cpu of the server's process, all threads
 * @param databaseCpu of the database's processes, nothing when it lives in the server
 * @param resident bytes in memory at the end
 * @param peak the most bytes that the server had in memory since its start
 * @param written bytes caused to be written to disk
 * @param syncs of files with the disk, empty when they could not be counted
 * @param ownCpu of the process that makes the load
 * @param others share of the machine that other processes took, 0 to 1
 * @param stolen share of the machine that its host took, 0 to 1
 * @param loadAverage at the end, of the last minute
 */
public record Reading(
        Duration cpu,
        Duration databaseCpu,
        long resident,
        long peak,
        long written,
        OptionalLong syncs,
        Duration ownCpu,
        double others,
        double stolen,
        double loadAverage) {}
