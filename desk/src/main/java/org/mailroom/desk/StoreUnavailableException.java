package org.mailroom.desk;

/**
 * What is kept cannot be read or written just now: the database is down, full, or another program has it. Every port
 * may throw it, quickly; the same call works again once the database does. Nothing of the call was done, unless the
 * connection broke while the database was confirming: so whatever a port writes may be written again.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what does not work, and with what, for an administrator */
    public StoreUnavailableException(String message) {
        super(message);
    }

    /** @param message what does not work, and with what, for an administrator */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
