package org.mailroom.store;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.quarter.QuarterStores;
import org.mailroom.store.acknowledgement.JdbcAcknowledgementLedger;
import org.mailroom.store.cases.JdbcCases;
import org.mailroom.store.database.Database;
import org.mailroom.store.service.JdbcServiceClocks;

/** Two nodes on one database. */
final class StoredQuarter implements QuarterStores, AutoCloseable {
    private static final int NODES = 2;

    private final StoreOptions options;
    private final int pools;
    private final List<Database> databases = new ArrayList<>();

    /** @param pools 1 where both nodes share their connections, 2 where each has its own */
    StoredQuarter(StoreOptions options, int pools) {
        this.options = options;
        this.pools = pools;
        restart();
    }

    @Override
    public List<Ports> nodes() {
        List<Ports> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            Database database = databases.get(i % pools);
            nodes.add(new Ports(
                    new JdbcCases(database), new JdbcServiceClocks(database), new JdbcAcknowledgementLedger(database)));
        }
        return nodes;
    }

    @Override
    public void restart() {
        close();
        for (int i = 0; i < pools; i++) {
            databases.add(Databases.open(options));
        }
    }

    @Override
    public void close() {
        databases.forEach(Database::close);
        databases.clear();
    }
}
