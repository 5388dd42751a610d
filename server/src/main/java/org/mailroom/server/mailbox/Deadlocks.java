package org.mailroom.server.mailbox;

import java.sql.SQLException;
import org.apache.james.mailbox.exception.MailboxException;

/**
 * Questions that the database broke off because they and a change stood in each other's way: Derby takes read locks too,
 * and a look through a folder can meet a message that comes to lie there just now. The same question asked again is
 * answered.
 */
final class Deadlocks {
    private static final int TRIES = 4;

    /** Serialization failure, which is what deadlocks are (SQL, class 40). */
    private static final String BROKEN_OFF = "40001";

    private Deadlocks() {}

    /** A question, which changes nothing. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws MailboxException;
    }

    /** Asks, and asks again if the database broke the question off. */
    static <T> T askAgain(Question<T> question) throws MailboxException {
        for (int tried = 1; ; tried++) {
            try {
                return question.ask();
            } catch (MailboxException e) {
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
