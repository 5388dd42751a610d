package org.mailroom.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.iapi.services.monitor.Monitor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.mailroom.store.StoreOptions;

/**
 * Derby inside this process. Only our own database is ever shut down: the engine is shared with the mail server. The
 * data source is asked directly, because a driver manager would look in the wrong class loader.
 */
final class DerbyDialect implements Dialect {
    static final String PREFIX = "jdbc:derby:";

    /** Derby's severity of failures that take the database down. */
    private static final int DATABASE_SEVERITY = 45_000;

    /** What Derby's monitor calls a database. */
    private static final String DATABASE = "org.apache.derby.database.Database";

    private static final String BOOTING_CLASS = "XJ";
    /** Another process has the database open, or seems to have. */
    private static final String LOCKED = "XSDB6";

    @Override
    public DataSource connect(StoreOptions options) {
        EmbeddedDataSource derby = database(options);
        derby.setCreateDatabase("create");
        return derby;
    }

    @Override
    public String candidates() {
        return " WITH UR";
    }

    /** Derby plans a statement when it is first put, often on an empty table, and then keeps to it for long. */
    @Override
    public String by(String index) {
        return " --DERBY-PROPERTIES index=" + index + "\n ";
    }

    @Override
    public String unlocked() {
        return " WITH UR";
    }

    @Override
    public String locked() {
        return " FOR UPDATE WITH RS";
    }

    @Override
    public String name() {
        return "derby";
    }

    @Override
    public Map<String, String> types() {
        return Map.of("bytes", "BLOB", "text", "CLOB");
    }

    /** When a database goes down in a failure, Derby interrupts every thread in it and leaves them so. */
    @Override
    public boolean interrupts() {
        return true;
    }

    /** Derby runs in this process, and lets no other in. */
    @Override
    public boolean remembersFirstWakes() {
        return true;
    }

    /** After a full disk a database may stay half booted, and then refuses to be booted again until it is shut down. */
    @Override
    public boolean mustOpenAnew(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (sql.getErrorCode() >= DATABASE_SEVERITY || ofBooting(sql))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shuts our database down, and no other. The ordinary way is a connection; it cannot be had when one of Derby's own
     * threads met the full disk and left the database booted with its files closed. Then Derby's monitor must do it.
     */
    @Override
    public void release(StoreOptions options) {
        EmbeddedDataSource derby = database(options);
        derby.setShutdownDatabase("shutdown");
        try (Connection never = derby.getConnection()) {
            throw new IllegalStateException("Derby did not shut " + options.place() + " down: " + never);
        } catch (SQLException e) {
            // This is how Derby says that the database is down, or never was up.
        }
        Object leftOver = Monitor.findService(DATABASE, derby.getDatabaseName());
        if (leftOver != null) {
            Monitor.getMonitor().shutdown(leftOver);
        }
    }

    /**
     * A database that went down on a full disk may leave its lock on the files behind, unknown to anybody, and Derby then takes
     * this process's own lock for that of another. It goes with the open file, which only a collection of all garbage
     * closes: what has been open for long lies where small ones do not look.
     */
    @Override
    public void letGo(Throwable failure) {
        if (isLocked(failure)) {
            System.gc();
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLocked(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocked(SQLException first) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            if (LOCKED.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static EmbeddedDataSource database(StoreOptions options) {
        String[] parts = options.url().substring(PREFIX.length()).split(";", 2);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(parts[0]);
        derby.setConnectionAttributes(parts.length > 1 ? parts[1] : "");
        options.user().ifPresent(derby::setUser);
        options.password().ifPresent(derby::setPassword);
        return derby;
    }

    private static boolean ofBooting(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(BOOTING_CLASS);
    }
}
