package org.mailroom.desk.moves;

/** What is done when a case's mail is moved. */
public enum Meaning {
    /** The case is open and waits in the queue. */
    TO_QUEUE,
    /** The case is open and the agent's. */
    TO_AGENT,
    /** The case waits for its customer, or for an expert. */
    WAIT,
    /** The case is done. */
    CLOSE,
    /** The case is done: it is junk. */
    JUNK,
    /** Nothing, if the mail was copied there. */
    KEEP_COPY,
    /** It is undone. */
    UNDO
}
