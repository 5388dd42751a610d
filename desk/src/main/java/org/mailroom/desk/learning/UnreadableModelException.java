package org.mailroom.desk.learning;

/** The bytes of a model are not whole; the message says in words what is wrong with them. */
public final class UnreadableModelException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableModelException(String message) {
        super(message);
    }
}
