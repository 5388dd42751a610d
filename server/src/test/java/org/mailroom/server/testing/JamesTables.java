package org.mailroom.server.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

/** James's own tables in a database in memory, with nothing in them. */
public final class JamesTables {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private JamesTables() {}

    /** A new database, which goes with the process. */
    public static EntityManagerFactory inMemory() {
        return Persistence.createEntityManagerFactory(
                "Global",
                Map.of(
                        "openjpa.ConnectionDriverName",
                        "org.apache.derby.jdbc.EmbeddedDriver",
                        "openjpa.ConnectionURL",
                        "jdbc:derby:memory:james-tables-" + NUMBER.incrementAndGet() + ";create=true",
                        "openjpa.Multithreaded",
                        "true",
                        "openjpa.Log",
                        "none"));
    }
}
