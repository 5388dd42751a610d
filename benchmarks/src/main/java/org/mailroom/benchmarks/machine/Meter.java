package org.mailroom.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Watches a server's process, its database's if that is one of its own, and the rest of the machine, for one round. */
public final class Meter implements AutoCloseable {
    private final long server;
    private final List<Long> database;
    private final SyncCounter syncs;
    private final Usage serverBefore;
    private final Usage databaseBefore;
    private final Usage ownBefore;
    private final MachineCpu machineBefore;
    private final long from = System.nanoTime();

    private Meter(long server, List<Long> database, SyncCounter syncs) throws IOException {
        this.server = server;
        this.database = database;
        this.syncs = syncs;
        serverBefore = Usage.of(server);
        databaseBefore = Usage.ofAll(database);
        ownBefore = own();
        machineBefore = MachineCpu.now();
    }

    /**
     * Begins.
     *
     * @param server process id
     * @param database process ids, none when the database lives in the server
     * @param folder where the server writes
     */
    public static Meter start(long server, List<Long> database, Path folder) throws IOException {
        List<Long> counted = new ArrayList<>(database);
        counted.add(server);
        return new Meter(server, database, SyncCounter.start(counted, folder));
    }

    private static Usage own() throws IOException {
        return Usage.of(ProcessHandle.current().pid());
    }

    /** Ends. */
    public Reading stop() throws IOException {
        Usage after = Usage.of(server);
        Usage databaseAfter = Usage.ofAll(database);
        MachineCpu machine = MachineCpu.now();
        Duration wall = Duration.ofNanos(System.nanoTime() - from);
        Duration cpu = after.cpu().minus(serverBefore.cpu());
        Duration databaseCpu = databaseAfter.cpu().minus(databaseBefore.cpu());
        Duration ownCpu = own().cpu().minus(ownBefore.cpu());
        Duration others = machine.busy()
                .minus(machineBefore.busy())
                .minus(cpu)
                .minus(databaseCpu)
                .minus(ownCpu);
        OptionalLong counted = syncs.stop();
        return new Reading(
                cpu,
                databaseCpu,
                after.resident() + databaseAfter.resident(),
                after.peak(),
                after.written() - serverBefore.written() + databaseAfter.written() - databaseBefore.written(),
                counted,
                ownCpu,
                share(others, wall),
                share(machine.stolen().minus(machineBefore.stolen()), wall),
                MachineCpu.loadAverage());
    }

    private static double share(Duration of, Duration wall) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(0, (double) of.toNanos() / wall.toNanos() / processors);
    }

    @Override
    public void close() {
        syncs.close();
    }
}
