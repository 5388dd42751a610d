package org.mailroom.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.mailroom.desk.MovableClock;
import org.mailroom.store.database.Database;

/** Databases for tests. */
final class Databases {
    static final InstantSource CLOCK = MovableClock.at("2026-11-23T12:00:00Z");

    private Databases() {}

    static StoreOptions derbyAt(Path folder) {
        return new StoreOptions("jdbc:derby:" + folder, Optional.empty(), Optional.empty(), 10);
    }

    static Database derby(Path folder) {
        return open(derbyAt(folder));
    }

    static Database open(StoreOptions options) {
        return new Database(options, CLOCK);
    }
}
