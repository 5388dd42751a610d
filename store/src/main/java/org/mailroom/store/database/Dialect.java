package org.mailroom.store.database;

import java.util.Map;
import javax.sql.DataSource;
import org.mailroom.store.StoreOptions;

/** What differs between the databases. Each is stateless. */
interface Dialect {
    /**
     * The dialect of the database behind this URL.
     *
     * @throws IllegalArgumentException when no dialect speaks to it
     */
    static Dialect of(StoreOptions options) {
        if (options.url().startsWith(DerbyDialect.PREFIX)) {
            return new DerbyDialect();
        }
        if (options.url().startsWith(PostgresqlDialect.PREFIX)) {
            return new PostgresqlDialect();
        }
        throw new IllegalArgumentException("the store opens URLs that begin with " + DerbyDialect.PREFIX + " or "
                + PostgresqlDialect.PREFIX + ", not " + options.place());
    }

    /** New connections to the database, which Derby makes when it is not there yet. */
    DataSource connect(StoreOptions options);

    /**
     * What ends a query for rows that are then changed by key. Rows that another transaction is changing are passed over
     * or answered as they might become, but never waited for.
     */
    String candidates();

    /**
     * What stands behind a table's name so that its rows are looked for by this index, where the database would not see by
     * itself that the index has them in the order that is wanted.
     */
    String by(String index);

    /** What ends a query that neither locks rows nor waits for those that others have locked. */
    String unlocked();

    /** What ends a query for rows that nobody else may change, or lock in this way, until the transaction ends. */
    String locked();

    /** The folder of schema changes that only this database gets. */
    String name();

    /** The names of types in schema changes. */
    Map<String, String> types();

    /** Whether it interrupts the threads that use it, by itself, when something goes wrong. */
    boolean interrupts();

    /** Whether the database, or what this process holds of it, may have been left half open by this failure. */
    boolean mustOpenAnew(Throwable failure);

    /** Whether nobody but this process can write into the database, and reading over deleted entries costs much. */
    boolean remembersFirstWakes();

    /** Lets go of what the process itself holds of the database, open or half open. */
    void release(StoreOptions options);

    /** After an opening that failed for this reason: lets go what this process may still hold of the database. */
    void letGo(Throwable failure);
}
