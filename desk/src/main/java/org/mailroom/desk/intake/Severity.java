package org.mailroom.desk.intake;

/** Whether it is worth writing to the address again. */
public enum Severity {
    /** The mailbox or its domain does not exist, or is closed. */
    HARD,
    /** Full, too large, refused this time, not reached in time. */
    SOFT
}
