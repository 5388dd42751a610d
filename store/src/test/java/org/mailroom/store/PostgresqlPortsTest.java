package org.mailroom.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mailroom.store.database.Database;
import org.mailroom.store.postgresql.PostgresqlServer;

/** The ports on PostgreSQL. */
class PostgresqlPortsTest extends PortContracts {
    private static Database database;

    @BeforeAll
    static void open() {
        database = Databases.open(PostgresqlServer.shared().newDatabase());
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    Database database() {
        return database;
    }
}
