package org.mailroom.desk.customers;

/** A directory could not be asked, or its answer cannot be read; the message says why, without the answer's content. */
public final class DirectoryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DirectoryFailure(String why) {
        super(why);
    }

    public DirectoryFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
