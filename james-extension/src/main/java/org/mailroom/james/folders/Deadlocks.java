package org.mailroom.james.folders;

import java.sql.SQLException;

/**
 * Work on the server's mailboxes that their database broke off because it and other work stood in each other's way: Derby
 * takes read locks too, and a look through a folder can meet a message that comes to lie there just now. What was broken
 * off was taken back whole; done again it comes through.
 */
public final class Deadlocks {
    private static final int TRIES = 4;

    /** Serialization failure, which is what deadlocks are (SQL, class 40). */
    private static final String BROKEN_OFF = "40001";

    private Deadlocks() {}

    /** A question, or one transaction. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Does it, and does it again if the database broke it off. */
    public static <T, E extends Exception> T again(Work<T, E> work) throws E {
        for (int tried = 1; ; tried++) {
            try {
                return work.run();
            } catch (Exception e) {
                if (tried == TRIES || !isBrokenOff(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isBrokenOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && BROKEN_OFF.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
