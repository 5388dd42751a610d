package org.mailroom.desk.explain;

/** A sample about which there is nothing to say; the message says why, to a person. */
public final class UnexplainableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexplainableException(String message) {
        super(message);
    }
}
