package org.mailroom.desk.hold;

/** How a review ends. */
public enum Disposition {
    /** It may leave. */
    RELEASE,
    /** Back to its author. */
    RETURN,
    /** Thrown away. */
    DISCARD
}
