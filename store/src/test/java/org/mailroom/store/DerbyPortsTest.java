package org.mailroom.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.store.database.Database;

/** The ports on embedded Derby. */
class DerbyPortsTest extends PortContracts {
    private static Database database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = Databases.derby(folder.resolve("desk"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }
}
