package org.mailroom.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.store.StoreOptions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The database behind the ports. It is opened, and its tables made or brought up to date, when it is first used; when
 * that fails a use after a short pause tries again. Thread-safe.
 */
public final class Database implements UnitOfWork, AutoCloseable {
    /** How long a call waits for a connection, in milliseconds. */
    private static final long PATIENCE = 2_500;

    /**
     * The pool keeps no connections in reserve: it would go on looking for a database that is down at ever longer
     * pauses, and a call after the database came back would wait for the end of such a pause.
     */
    private static final int NO_IDLE = 0;

    /** How often a piece of work is tried that another transaction is in the way of. */
    private static final int TRIES = 5;

    /** For work apart from a unit of work whose transaction goes on. */
    private static final TransactionDefinition ALWAYS_NEW =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private final StoreOptions options;
    private final Dialect dialect;
    private final SharedAttempt<Opened> opening = new SharedAttempt<>(this::openOnce);
    private final OpeningPause pause;
    private final NodeNumber node;

    /** Of each database its own: a process may have several. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Whole> underWay = new ThreadLocal<>();

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
        this.pause = new OpeningPause(clock);
        this.node = new NodeNumber(this, clock);
    }

    /**
     * Does a piece of work in one transaction: all of it or nothing. When another transaction is in the way, or has
     * written a key first, it is done again from the beginning, so it looks before it writes. Within a unit of work it is
     * part of that, and what fails here is thrown as it came.
     *
     * @throws StoreUnavailableException when the database is not to be had, or others were in the way again and again
     */
    public <T> T transaction(Function<Session, T> work) {
        @Nullable Whole whole = underWay.get();
        return whole == null ? byItself(work) : whole.part(work);
    }

    /** Asks without a transaction, or, within a unit of work, in that one's. */
    public <T> T read(Function<Session, T> question) {
        @Nullable Whole whole = underWay.get();
        return whole == null ? patiently((now, session) -> question.apply(session)) : whole.part(question);
    }

    /** The same as {@link #transaction}, but never part of a unit of work: it stays when that is taken back. */
    <T> T apart(Function<Session, T> work) {
        @Nullable Whole whole = underWay.get();
        underWay.remove();
        try {
            return byItself(work);
        } finally {
            underWay.set(whole);
        }
    }

    private <T> T byItself(Function<Session, T> work) {
        return patiently((now, session) -> now.inTransaction(work, session));
    }

    @Override
    public <T> T together(Supplier<T> work) {
        if (underWay.get() != null) {
            return work.get();
        }
        node.current(); // who needs it below has a connection already, and it takes another
        List<Runnable> consequences = new ArrayList<>();
        T result = byItself(session -> {
            consequences.clear();
            Whole whole = new Whole(session, consequences);
            underWay.set(whole);
            try {
                return whole.all(work);
            } finally {
                underWay.remove();
            }
        });
        consequences.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterwards(Runnable consequence) {
        @Nullable Whole whole = underWay.get();
        if (whole == null) {
            consequence.run();
        } else {
            whole.consequences.add(consequence);
        }
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

    private <T> T patiently(BiFunction<Opened, Session, T> work) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        for (int tried = 1; ; tried++) {
            Opened now = opened();
            try {
                T result = now.session(tried > 1, session -> work.apply(now, session));
                calm(interrupted);
                return result;
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                if (failure == Failure.UNAVAILABLE) {
                    throw cleanedUp(now, Failure.unavailable(options.place(), e));
                }
                if (failure == Failure.MISTAKE) {
                    throw e;
                }
                if (tried == TRIES) {
                    throw e instanceof DuplicateKeyException ? e : Failure.unavailable(options.place(), e);
                }
            }
        }
    }

    private StoreUnavailableException cleanedUp(Opened broken, StoreUnavailableException failure) {
        calm(false);
        if (dialect.mustOpenAnew(failure) && forget(broken)) {
            pause.begin(failure);
            broken.close();
        }
        return failure;
    }

    /**
     * Takes back an interruption that the database itself made. The thread is one of the mail server, which would take
     * it for its own order to stop.
     *
     * @param before whether the thread was interrupted before it came here
     */
    private void calm(boolean before) {
        if (dialect.interrupts() && !before) {
            Thread.interrupted();
        }
    }

    /** Answers false when it was forgotten before. */
    private synchronized boolean forget(Opened broken) {
        boolean known = opened == broken;
        if (known) {
            opened = null;
        }
        return known;
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
        if (now == null) {
            pause.check();
            now = keep(open());
        }
        return now;
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
            dialect.release(options);
            dialect.letGo(e);
            calm(false);
            throw pause.begin(Failure.unavailable(options.place(), e));
        }
        return new Opened(connections);
    }

    /** A unit of work that goes on. */
    private static final class Whole {
        private final Session session;
        private final List<Runnable> consequences;
        private @Nullable RuntimeException failure;

        Whole(Session session, List<Runnable> consequences) {
            this.session = session;
            this.consequences = consequences;
        }

        <T> T part(Function<Session, T> work) {
            try {
                return work.apply(session);
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        /** The first part that failed is why all of it fails. */
        <T> T all(Supplier<T> work) {
            try {
                T result = work.get();
                if (failure == null) {
                    return result;
                }
            } catch (RuntimeException e) {
                if (failure == null) {
                    throw e;
                }
            }
            throw failure;
        }
    }

    /** The database while it is open. */
    private final class Opened {
        private final HikariDataSource pool;
        private final JdbcTemplate template;
        private final PlatformTransactionManager transactions;
        private final FirstWakes firstWakes = new FirstWakes();

        Opened(DataSource connections) {
            this.pool = new HikariDataSource(configuration(connections));
            this.template = new JdbcTemplate(pool);
            this.transactions = new JdbcTransactionManager(pool);
        }

        <T> T session(boolean again, Function<Session, T> work) {
            Session session = new Session(template, dialect, firstWakes, again);
            boolean done = false;
            try {
                T result = work.apply(session);
                done = true;
                return result;
            } finally {
                if (done) {
                    session.done();
                } else {
                    session.takenBack();
                }
            }
        }

        <T> T inTransaction(Function<Session, T> work, Session with) {
            TransactionStatus transaction = transactions.getTransaction(ALWAYS_NEW);
            T result;
            try {
                result = work.apply(with);
            } catch (RuntimeException | Error e) {
                rollback(transaction, e);
                throw e;
            }
            transactions.commit(transaction);
            return result;
        }

        /** Rolls back without hiding why. */
        private void rollback(TransactionStatus transaction, Throwable reason) {
            try {
                transactions.rollback(transaction);
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }

        void close() {
            pool.close();
            dialect.release(options);
        }

        private HikariConfig configuration(DataSource source) {
            HikariConfig configuration = new HikariConfig();
            configuration.setPoolName("mailroom");
            configuration.setDataSource(source);
            configuration.setMaximumPoolSize(options.poolSize());
            configuration.setMinimumIdle(NO_IDLE);
            configuration.setConnectionTimeout(PATIENCE);
            configuration.setInitializationFailTimeout(-1);
            return configuration;
        }
    }
}
