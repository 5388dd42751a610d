package org.mailroom.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.quarter.QuarterContract;
import org.mailroom.desk.quarter.QuarterStores;

/** The simulated quarter on embedded Derby, which is closed and opened where the server restarts. */
class DerbyQuarterTest extends QuarterContract {
    private StoredQuarter stores;

    @BeforeEach
    void open(@TempDir Path folder) {
        stores = new StoredQuarter(Databases.derbyAt(folder.resolve("desk")), 1);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected int few() {
        return 200;
    }

    @Override
    protected QuarterStores stores() {
        return stores;
    }
}
