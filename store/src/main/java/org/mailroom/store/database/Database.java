package org.mailroom.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.store.StoreOptions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database behind the ports. It is opened, and its tables made or brought up to date, when it is first used; when
 * that fails the next use tries again. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** How long a call waits for a connection, in milliseconds. */
    private static final long PATIENCE = 2_500;

    /** How often a piece of work is tried that another transaction is in the way of. */
    private static final int TRIES = 5;

    private final StoreOptions options;
    private final Dialect dialect;
    private final SharedAttempt<Opened> opening = new SharedAttempt<>(this::openOnce);
    private final NodeNumber node;
    private @Nullable Opened opened;
    private boolean closed;

    /**
     * Nothing is opened yet.
     *
     * @throws IllegalArgumentException when the URL is of no database that the store speaks to
     */
    public Database(StoreOptions options, InstantSource clock) {
        this.options = options;
        this.dialect = Dialect.of(options);
        this.node = new NodeNumber(this, clock);
    }

    /**
     * Does a piece of work in one transaction: all of it or nothing. When another transaction is in the way, or has
     * written a key first, it is done again from the beginning, so it looks before it writes.
     */
    public <T> T transaction(Function<Session, T> work) {
        return patiently(again -> {
            Opened now = opened();
            return now.transactions.execute(status -> work.apply(now.session(again)));
        });
    }

    /** Asks without a transaction. */
    public <T> T read(Function<Session, T> question) {
        return patiently(again -> question.apply(opened().session(again)));
    }

    /** Whether the database takes writes: one is made to find out. */
    public boolean available() {
        try {
            node.renew();
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    /** This node's number for its identifiers, from 0 to 1023; see {@link NodeNumber}. */
    public int nodeNumber() {
        return node.current();
    }

    /** Lets go of the database for good. */
    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    private <T> T patiently(Function<Boolean, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.apply(tried > 1);
            } catch (StoreUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                if (failure == Failure.UNAVAILABLE) {
                    throw Failure.unavailable(options.place(), e);
                }
                if (failure == Failure.MISTAKE || tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Opened opened() {
        Opened now = ifOpened();
        return now == null ? opening.get() : now;
    }

    private synchronized @Nullable Opened ifOpened() {
        if (closed) {
            throw new StoreUnavailableException("the database " + options.place() + " was closed");
        }
        return opened;
    }

    private Opened openOnce() {
        Opened now = ifOpened();
        return now == null ? keep(open()) : now;
    }

    private synchronized Opened keep(Opened now) {
        opened = now;
        if (closed) {
            close();
        }
        return now;
    }

    private Opened open() {
        DataSource connections = dialect.connect(options);
        try (Connection first = connections.getConnection()) {
            first.isValid(0);
            Schema.migrate(connections, dialect);
        } catch (SQLException | FlywayException e) {
            throw Failure.unavailable(options.place(), e);
        }
        return new Opened(connections);
    }

    /** The database while it is open. */
    private final class Opened {
        private final DataSource connections;
        private final HikariDataSource pool;
        private final JdbcTemplate template;
        private final TransactionTemplate transactions;

        Opened(DataSource connections) {
            this.connections = connections;
            this.pool = new HikariDataSource(configuration(connections));
            this.template = new JdbcTemplate(pool);
            this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        }

        Session session(boolean again) {
            return new Session(template, dialect, again);
        }

        void close() {
            pool.close();
            dialect.release(connections);
        }

        private HikariConfig configuration(DataSource source) {
            HikariConfig configuration = new HikariConfig();
            configuration.setPoolName("mailroom");
            configuration.setDataSource(source);
            configuration.setMaximumPoolSize(options.poolSize());
            configuration.setMinimumIdle(1);
            configuration.setConnectionTimeout(PATIENCE);
            configuration.setInitializationFailTimeout(-1);
            return configuration;
        }
    }
}
