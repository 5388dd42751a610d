package org.mailroom.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mailroom.desk.quarter.QuarterContract;
import org.mailroom.desk.quarter.QuarterStores;
import org.mailroom.store.postgresql.PostgresqlServer;

/** The simulated quarter on PostgreSQL, with connections of its own for each of the two nodes. */
class PostgresqlQuarterTest extends QuarterContract {
    private StoredQuarter stores;

    @BeforeEach
    void open() {
        stores = new StoredQuarter(PostgresqlServer.shared().newDatabase(), 2);
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
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
