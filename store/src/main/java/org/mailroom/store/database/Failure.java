package org.mailroom.store.database;

import java.sql.SQLException;
import java.util.Set;
import org.mailroom.desk.StoreUnavailableException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure of the database means to whoever asked. */
enum Failure {
    /** Another transaction was in the way or faster: the same again may succeed, or find what the other has done. */
    IN_THE_WAY,
    /** The database is down, full, or refuses us. */
    UNAVAILABLE,
    /** A mistake of the program. */
    MISTAKE;

    /** Connection, resources, operator intervention, system error (SQL and PostgreSQL, appendix A of its manual). */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "3D", "53", "57", "58", "XJ");

    private static final String ROLLED_BACK_CLASS = "40";

    /** Derby puts its severity into the error code: from this one on the connection or the database is gone. */
    private static final int DERBY_SESSION_SEVERITY = 40_000;

    static Failure of(Throwable failure) {
        Failure meaning = failure instanceof DuplicateKeyException ? IN_THE_WAY : MISTAKE;
        for (Throwable cause = failure; cause != null && meaning == MISTAKE; cause = cause.getCause()) {
            meaning = ofOne(cause);
        }
        return meaning;
    }

    /** The failure in words for an administrator: what the database said and, if that is more, what was behind it. */
    static StoreUnavailableException unavailable(String place, Throwable failure) {
        String said = "";
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause instanceof SQLException ? cause.getMessage() + ": " : said;
            root = cause;
        }
        String behind = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String reason = said.startsWith(behind) ? behind : said + behind;
        return new StoreUnavailableException("the database " + place + " is not available: " + reason, failure);
    }

    private static Failure ofOne(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return ofState(sql);
        }
        return cause instanceof CannotGetJdbcConnectionException || cause instanceof CannotCreateTransactionException
                ? UNAVAILABLE
                : MISTAKE;
    }

    private static Failure ofState(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith(ROLLED_BACK_CLASS) && sql.getErrorCode() < DERBY_SESSION_SEVERITY) {
            return IN_THE_WAY;
        }
        boolean unavailable = sql.getErrorCode() >= DERBY_SESSION_SEVERITY
                || state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2));
        return unavailable ? UNAVAILABLE : MISTAKE;
    }
}
